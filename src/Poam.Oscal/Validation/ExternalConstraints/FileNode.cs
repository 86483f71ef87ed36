using System.Text;
using Poam.Oscal.Documents;

namespace Poam.Oscal.Validation.ExternalConstraints;

/// <summary>
/// A part of a constraint file: an element or attribute of XML, a member or item of JSON and YAML. The readers of OSCAL documents keep what is no OSCAL with
/// names, values and places, so constraint files are read by them and looked at through this.
/// </summary>
internal readonly struct FileNode(NodeDocument document, int row)
{
    /// <summary>The name without a prefix; empty for an item of a list.</summary>
    public string Name
    {
        get
        {
            string name = document.NameOf(row);
            return IsXml ? name[(name.IndexOf(':', StringComparison.Ordinal) + 1)..] : name;
        }
    }

    /// <summary>Whether it is part of an XML file.</summary>
    public bool IsXml => document.Format == OscalFormat.Xml;

    /// <summary>Whether it has parts of its own.</summary>
    public bool IsObject => document.KindOf(row) == NodeKind.Object;

    /// <summary>Whether it is a list of JSON or YAML.</summary>
    public bool IsList => document.KindOf(row) == NodeKind.Array;

    /// <summary>Whether its text is at its place as it stands, so that an offset in one is an offset in the other.</summary>
    public bool IsVerbatim => (document.TraitsOf(row) & (NodeTraits.Decoded | NodeTraits.Escaped)) == 0;

    /// <summary>The place of its name or, where it has none, of its first character.</summary>
    public TextSpan NamePlace
    {
        get
        {
            TextSpan key = document.KeyOf(row);
            return key.Length > 0 ? key : new TextSpan(document.ValueOf(row).Start, Math.Min(1, document.ValueOf(row).Length));
        }
    }

    /// <summary>The place of its text, without quotes.</summary>
    public TextSpan TextPlace
    {
        get
        {
            TextSpan value = document.ValueOf(row);
            bool isQuoted = (document.TraitsOf(row) & NodeTraits.Quoted) != 0 || StartsWithQuote(value);
            return IsObject || IsList || value.Length == 0 ? NamePlace : isQuoted && value.Length >= 2 ? new TextSpan(value.Start + 1, value.Length - 2) : value;
        }
    }

    /// <summary>Its text; of an element with elements inside, the text without their tags.</summary>
    public string Text => IsObject && IsXml ? WithoutTags() : Encoding.UTF8.GetString(IsObject || IsList ? default : document.TextOf(row));

    /// <summary>Its parts; hints for XML tools (<c>xml:…</c>, <c>xsi:…</c>) are none.</summary>
    public IEnumerable<FileNode> Parts
    {
        get
        {
            for (int child = document.FirstChild(row); child >= 0; child = document.NextSibling(child))
            {
                if (!document.NameOf(child).StartsWith("xml:", StringComparison.Ordinal))
                {
                    yield return new FileNode(document, child);
                }
            }
        }
    }

    /// <summary>The first part with a name.</summary>
    public bool TryPart(string name, out FileNode part)
    {
        foreach (FileNode child in Parts)
        {
            if (child.Name == name)
            {
                part = child;
                return true;
            }
        }

        part = default;
        return false;
    }

    /// <summary>The text of the first part with a name, or null.</summary>
    public string? TextOf(string name) => TryPart(name, out FileNode part) ? part.Text : null;

    /// <summary>The items of a list: in XML the elements with a name, in JSON and YAML the items of the member with its plural.</summary>
    public IEnumerable<FileNode> Items(string name)
    {
        if (IsXml)
        {
            return Parts.Where(part => part.Name == name);
        }

        return !TryPart(name + "s", out FileNode list) ? [] : list.IsList ? list.Parts : [list];
    }

    private bool StartsWithQuote(TextSpan value) =>
        document.Format == OscalFormat.Yaml && value.Length >= 2
        && document.Source[value.Start] is (byte)'"' or (byte)'\'' && document.Source[value.End - 1] == document.Source[value.Start];

    private string WithoutTags()
    {
        TextSpan span = document.ValueOf(row);
        string source = Encoding.UTF8.GetString(document.Source.Slice(span.Start, span.Length));
        StringBuilder text = new();
        bool isTag = false;
        foreach (char c in source)
        {
            isTag = c == '<' || (isTag && c != '>');
            if (!isTag && c != '>')
            {
                text.Append(c);
            }
        }

        return System.Net.WebUtility.HtmlDecode(text.ToString()).Trim();
    }
}
