using System.Globalization;
using Poam.Oscal.Editing;
using Poam.Oscal.Model;

namespace Poam.Oscal.Review;

/// <summary>
/// Finds what was changed between two records of one document, and asks an editor for just that. Items of lists are matched by UUID, id,
/// or what else tells them apart, and else by their order.
/// </summary>
internal static class RecordEdits
{
    private static readonly string[] Identifying = ["name", "ns", "class", "href", "rel", "system", "scheme", "identifier-type", "media-type", "type", "algorithm"];

    /// <summary>Asks for the changes.</summary>
    /// <param name="editor">The editor of the text that the first record was read from.</param>
    /// <param name="before">The document as it was loaded.</param>
    /// <param name="wanted">The document as it is to be.</param>
    public static void Make(DocumentEditor editor, OscalNode before, OscalNode wanted) => Members(editor, before, wanted, "");

    private static void Values(DocumentEditor editor, OscalNode before, OscalNode wanted, string place)
    {
        if (before == wanted)
        {
            return;
        }

        if (before.Kind == OscalNodeKind.Object && wanted.Kind == OscalNodeKind.Object)
        {
            Members(editor, before, wanted, place);
        }
        else if (before.Kind == OscalNodeKind.Array && wanted.Kind == OscalNodeKind.Array)
        {
            Items(editor, before.Items, wanted.Items, place);
        }
        else
        {
            editor.Set(place, wanted);
        }
    }

    private static void Members(DocumentEditor editor, OscalNode before, OscalNode wanted, string place)
    {
        foreach (ExtraMember member in before.Members)
        {
            if (Find(wanted, member.Name) is null)
            {
                editor.Remove(Place(place, member.Name));
            }
        }

        foreach (ExtraMember member in wanted.Members)
        {
            if (Find(before, member.Name) is { } old)
            {
                Values(editor, old, member.Value, Place(place, member.Name));
            }
            else
            {
                editor.Set(Place(place, member.Name), member.Value);
            }
        }
    }

    private static void Items(DocumentEditor editor, OscalList<OscalNode> before, OscalList<OscalNode> wanted, string place)
    {
        int[] matches = Match(before, wanted);
        if (Array.TrueForAll(matches, m => m < 0))
        {
            editor.Set(place, OscalNode.OfItems(wanted));
            return;
        }

        List<int> current = [.. Enumerable.Range(0, before.Count)];
        for (int i = before.Count - 1; i >= 0; i--)
        {
            if (Array.IndexOf(matches, i) < 0)
            {
                editor.Remove(Place(place, i));
                current.RemoveAt(i);
            }
        }

        for (int i = 0; i < wanted.Count; i++)
        {
            if (matches[i] < 0)
            {
                editor.Insert(Place(place, i), wanted[i]);
                current.Insert(i, -1);
                continue;
            }

            int at = current.IndexOf(matches[i], i);
            if (at != i)
            {
                editor.Move(Place(place, at), i);
                current.RemoveAt(at);
                current.Insert(i, matches[i]);
            }

            Values(editor, before[matches[i]], wanted[i], Place(place, i));
        }
    }

    /// <summary>For each wanted item the one that it was, or -1.</summary>
    private static int[] Match(OscalList<OscalNode> before, OscalList<OscalNode> wanted)
    {
        Dictionary<string, Queue<int>> byKey = new(StringComparer.Ordinal);
        for (int i = 0; i < before.Count; i++)
        {
            string key = KeyOf(before[i]);
            if (!byKey.TryGetValue(key, out Queue<int>? places))
            {
                byKey[key] = places = new Queue<int>();
            }

            places.Enqueue(i);
        }

        int[] matches = new int[wanted.Count];
        for (int i = 0; i < wanted.Count; i++)
        {
            matches[i] = byKey.TryGetValue(KeyOf(wanted[i]), out Queue<int>? places) && places.TryDequeue(out int match) ? match : -1;
        }

        return matches;
    }

    /// <summary>What tells an item apart from others; items without anything of the kind are told apart by their order alone.</summary>
    private static string KeyOf(OscalNode item)
    {
        if (item.Kind != OscalNodeKind.Object)
        {
            return item.Kind == OscalNodeKind.Array ? "" : "=" + item.Text;
        }

        if ((Find(item, "uuid") ?? Find(item, "id")) is { Kind: OscalNodeKind.Text } identifier)
        {
            return "#" + identifier.Text;
        }

        return string.Join('\n', item.Members
            .Where(m => m.Value.Kind == OscalNodeKind.Text && (Array.IndexOf(Identifying, m.Name) >= 0
                || m.Name.EndsWith("-uuid", StringComparison.Ordinal) || m.Name.EndsWith("-id", StringComparison.Ordinal)))
            .Select(m => $"{m.Name}={m.Value.Text}"));
    }

    private static OscalNode? Find(OscalNode node, string name)
    {
        foreach (ExtraMember member in node.Members)
        {
            if (member.Name == name)
            {
                return member.Value;
            }
        }

        return null;
    }

    private static string Place(string parent, int index) => string.Create(CultureInfo.InvariantCulture, $"{parent}/{index}");

    private static string Place(string parent, string name) =>
        $"{parent}/{name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}";
}
