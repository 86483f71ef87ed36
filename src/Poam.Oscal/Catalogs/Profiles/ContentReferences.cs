using Poam.Oscal.Documents;

namespace Poam.Oscal.Catalogs.Profiles;

/// <summary>Finds what texts refer to: parameters that they insert, and fragments.</summary>
internal static class ContentReferences
{
    /// <summary>The ids of the parameters that are inserted in an element or inside it.</summary>
    public static HashSet<string> InsertionsIn(ContentElement element)
    {
        HashSet<string> ids = new(StringComparer.Ordinal);
        foreach (ContentElement inside in element.Walk())
        {
            if (inside.Kind == NodeKind.Markup)
            {
                AddTags(inside.Text, ids);
            }
            else if (inside.Kind == NodeKind.String)
            {
                AddBraces(inside.Text, ids);
            }
        }

        return ids;
    }

    /// <summary>The fragments that stand in an element or inside it: links, and anchors of texts.</summary>
    public static HashSet<string> FragmentsIn(ContentElement element)
    {
        HashSet<string> fragments = new(StringComparer.OrdinalIgnoreCase);
        foreach (ContentElement inside in element.Walk())
        {
            string text = inside.Text;
            for (int at = text.IndexOf('#', StringComparison.Ordinal); at >= 0; at = text.IndexOf('#', at + 1))
            {
                int end = at + 1;
                while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '-' or '_' or '.'))
                {
                    end++;
                }

                fragments.Add(text[(at + 1)..end]);
            }
        }

        return fragments;
    }

    /// <summary>In XML: <c>&lt;insert type="param" id-ref="ac-1_prm_1"/&gt;</c>; drafts called the attribute <c>param-id</c>.</summary>
    private static void AddTags(string text, HashSet<string> ids)
    {
        const string Tag = "<insert";
        for (int at = text.IndexOf(Tag, StringComparison.Ordinal); at >= 0; at = text.IndexOf(Tag, at + 1, StringComparison.Ordinal))
        {
            int end = text.IndexOf('>', at);
            string tag = text[at..(end < 0 ? text.Length : end)];
            if ((Attribute(tag, "id-ref") ?? Attribute(tag, "param-id")) is { } id)
            {
                ids.Add(id);
            }
        }
    }

    private static string? Attribute(string tag, string name)
    {
        int at = tag.IndexOf(name, StringComparison.Ordinal);
        int open = at < 0 ? -1 : tag.AsSpan(at).IndexOfAny('"', '\'') + at;
        int close = open < at || at < 0 ? -1 : tag.IndexOf(tag[open], open + 1);
        return close < 0 ? null : tag[(open + 1)..close];
    }

    /// <summary>In Markdown: <c>{{ insert: param, ac-1_prm_1 }}</c>.</summary>
    private static void AddBraces(string text, HashSet<string> ids)
    {
        for (int at = text.IndexOf("{{", StringComparison.Ordinal); at >= 0; at = text.IndexOf("{{", at + 2, StringComparison.Ordinal))
        {
            int end = text.IndexOf("}}", at, StringComparison.Ordinal);
            int comma = end < 0 ? -1 : text.IndexOf(',', at, end - at);
            if (comma >= 0)
            {
                ids.Add(text[(comma + 1)..end].Trim());
            }
        }
    }
}
