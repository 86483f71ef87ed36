namespace Poam.Oscal.Review.Diffing;

/// <summary>Pairs the items of two lists, step by step; what one step has paired the next ones leave alone.</summary>
/// <param name="left">The items of the first list.</param>
/// <param name="right">The items of the second list.</param>
/// <param name="pair">What is done with a pair.</param>
internal sealed class ItemMatching(int[] left, int[] right, Action<int, int> pair)
{
    private const int Several = -1;

    private readonly bool[] _leftDone = new bool[left.Length];
    private readonly bool[] _rightDone = new bool[right.Length];

    /// <summary>Pairs items whose key is the only one of its kind on both sides.</summary>
    /// <param name="leftKey">The key of an item of the first list; null for none.</param>
    /// <param name="rightKey">The key of an item of the second list; null for none.</param>
    public void ByKey<TKey>(Func<int, TKey?> leftKey, Func<int, TKey?> rightKey)
        where TKey : struct
    {
        Dictionary<TKey, int> theirs = Places(right, _rightDone, rightKey);
        foreach ((TKey key, int place) in Places(left, _leftDone, leftKey))
        {
            if (place != Several && theirs.TryGetValue(key, out int other) && other != Several)
            {
                Pair(place, other);
            }
        }
    }

    /// <summary>Pairs items whose text is the only one of its kind on both sides.</summary>
    /// <param name="leftKey">The text of an item of the first list; null for none.</param>
    /// <param name="rightKey">The text of an item of the second list; null for none.</param>
    public void ByText(Func<int, string?> leftKey, Func<int, string?> rightKey) => ByKey(TextOf(leftKey), TextOf(rightKey));

    /// <summary>Pairs items with one hash, in their order.</summary>
    public void ByHash(Func<int, ulong> leftHash, Func<int, ulong> rightHash)
    {
        Dictionary<ulong, Queue<int>> theirs = [];
        for (int i = 0; i < right.Length; i++)
        {
            if (!_rightDone[i])
            {
                ulong hash = rightHash(right[i]);
                if (!theirs.TryGetValue(hash, out Queue<int>? places))
                {
                    theirs[hash] = places = new Queue<int>();
                }

                places.Enqueue(i);
            }
        }

        for (int i = 0; i < left.Length; i++)
        {
            if (!_leftDone[i] && theirs.TryGetValue(leftHash(left[i]), out Queue<int>? places) && places.TryDequeue(out int other))
            {
                Pair(i, other);
            }
        }
    }

    /// <summary>Pairs the first items that are left of both lists, then the second ones, and so on.</summary>
    /// <param name="leftTakes">Which items of the first list take part.</param>
    /// <param name="rightTakes">Which items of the second list take part.</param>
    public void InOrder(Func<int, bool> leftTakes, Func<int, bool> rightTakes)
    {
        int other = 0;
        for (int i = 0; i < left.Length; i++)
        {
            if (_leftDone[i] || !leftTakes(left[i]))
            {
                continue;
            }

            while (other < right.Length && (_rightDone[other] || !rightTakes(right[other])))
            {
                other++;
            }

            if (other == right.Length)
            {
                return;
            }

            Pair(i, other);
        }
    }

    private static Dictionary<TKey, int> Places<TKey>(int[] items, bool[] done, Func<int, TKey?> keyOf)
        where TKey : struct
    {
        Dictionary<TKey, int> places = [];
        for (int i = 0; i < items.Length; i++)
        {
            if (!done[i] && keyOf(items[i]) is { } key)
            {
                places[key] = places.ContainsKey(key) ? Several : i;
            }
        }

        return places;
    }

    // A text in a struct: one way of matching serves UUIDs and texts.
    private static Func<int, TextKey?> TextOf(Func<int, string?> keyOf) => item => keyOf(item) is { } text ? new TextKey(text) : null;

    private void Pair(int leftPlace, int rightPlace)
    {
        _leftDone[leftPlace] = true;
        _rightDone[rightPlace] = true;
        pair(left[leftPlace], right[rightPlace]);
    }

    private readonly record struct TextKey(string Text);
}
