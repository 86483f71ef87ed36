using System.Globalization;
using System.Text;
using Poam.Oscal.Metapath;

namespace Poam.Oscal.Validation.ExternalConstraints;

/// <summary>Reads the keys of targets.</summary>
internal sealed class KeyReader(MetapathEvaluator evaluator, bool isCli2)
{
    private readonly ItemList _items = new();

    /// <summary>Reads the parts of a key: the values of each, in the order of the document.</summary>
    /// <param name="occasion">The constraint.</param>
    /// <param name="target">The target.</param>
    /// <param name="problem">Why the key cannot be read, or null.</param>
    /// <returns>The parts, or null.</returns>
    public List<string>[]? Read(in Occasion occasion, in MetapathItem target, out string? problem)
    {
        ExternalKey[] keys = occasion.Constraint.Keys;
        List<string>[] parts = new List<string>[keys.Length];
        problem = null;
        for (int i = 0; i < parts.Length; i++)
        {
            _items.Clear();
            if (!evaluator.TryEvaluate(keys[i].Target, target, occasion.Variables, _items, out MetapathError? error))
            {
                problem = ExternalFindings.Describe(keys[i].Target, error!);
                return null;
            }

            parts[i] = [];
            if (!AddValues(keys[i], parts[i], ref problem))
            {
                return null;
            }
        }

        return parts;
    }

    /// <summary>Whether a key has a part with several values where the reading that applies allows one.</summary>
    public bool HasTooMany(List<string>[] parts) => isCli2 && Array.Exists(parts, part => part.Count > 1);

    /// <summary>One key of a target: a part with several values is their sequence.</summary>
    public static string?[] Whole(List<string>[] parts)
    {
        string?[] key = new string?[parts.Length];
        for (int i = 0; i < key.Length; i++)
        {
            key[i] = parts[i].Count switch { 0 => null, 1 => parts[i][0], _ => TextOf([.. parts[i]]) };
        }

        return key;
    }

    /// <summary>The keys that a target refers to: one for each value of a part with several.</summary>
    public static IEnumerable<string?[]> Each(List<string>[] parts)
    {
        int most = 1;
        foreach (List<string> part in parts)
        {
            most = Math.Max(most, part.Count);
        }

        for (int choice = 0; choice < most; choice++)
        {
            string?[] key = new string?[parts.Length];
            for (int i = 0; i < key.Length; i++)
            {
                key[i] = parts[i].Count == 0 ? null : parts[i][Math.Min(choice, parts[i].Count - 1)];
            }

            yield return key;
        }
    }

    /// <summary>Whether no part of a key has a value, so that there is none.</summary>
    public static bool IsEmpty(string?[] key) => Array.TrueForAll(key, static part => part is null);

    /// <summary>A key as one text that no other key has.</summary>
    public static string TextOf(string?[] key)
    {
        StringBuilder text = new();
        foreach (string? part in key)
        {
            text.Append(part is null ? "-" : part.Length.ToString(CultureInfo.InvariantCulture)).Append(':').Append(part);
        }

        return text.ToString();
    }

    /// <summary>A key for people.</summary>
    public static string Describe(string?[] key) => ExternalFindings.Quote(string.Join(", ", Array.ConvertAll(key, static part => part ?? "nothing")));

    private bool AddValues(ExternalKey key, List<string> values, ref string? problem)
    {
        for (int i = 0; i < _items.Count; i++)
        {
            if (!Atomizer.TryValue(_items[i], out MetapathItem value, out problem, out _))
            {
                problem = $"`{key.Target.Text}` is no key: {problem}";
                return false;
            }

            string? text = value.Text;
            if (key.Pattern is not null && key.Pattern.Match(text, out text) is null)
            {
                problem = $"The pattern '{key.Pattern.Text}' takes too long.";
                return false;
            }

            if (!string.IsNullOrEmpty(text) || (key.Pattern is null && text is not null))
            {
                values.Add(text);
            }
        }

        return true;
    }
}
