using System.Text;
using Poam.Oscal.Definitions;
using Poam.Oscal.Documents;
using Poam.Oscal.Formats.Writing;
using Poam.Oscal.Linking;

namespace Poam.Oscal.Review.Diffing;

/// <summary>What the nodes of a document are called when differences are told.</summary>
internal sealed class NodeWords(ItemIdentity identity, ContentSource source)
{
    private const int LongestName = 80;
    private const int LongestContent = 400;

    private readonly DefinitionImage _definitions = DefinitionImage.Current;
    private readonly NodeDocument _document = identity.Document;
    private Dictionary<UuidKey, int>? _objects;

    /// <summary>The name of a node from an object down, the object left out: <c>response 'Update', milestone 'Installed', title</c>.</summary>
    /// <param name="node">The node.</param>
    /// <param name="from">A node that holds it, or the node itself; 0 for the document.</param>
    public string PathOf(int node, int from)
    {
        List<string> names = [];
        for (int current = node; current != from && current != _document.Root && current != 0; current = _document.ParentOf(current))
        {
            names.Add(NameOf(current));
        }

        names.Reverse();
        return string.Join(", ", names);
    }

    /// <summary>What a node is called: its member, and what tells it apart from its like.</summary>
    public string NameOf(int node)
    {
        if (_document.KindOf(node) is not NodeKind.Object)
        {
            return _document.NameOf(node) is { Length: > 0 } name ? name : "item";
        }

        string noun = NounOf(node);
        return CalledOf(node) is { } called ? $"{noun} {called}" : noun;
    }

    /// <summary>The value of a node: the text of a scalar, what an object is called, or what stands in one that is called nothing.</summary>
    public string ValueOf(int node)
    {
        switch (_document.KindOf(node))
        {
            case NodeKind.Object:
                string? value = identity.MemberText(node, "value"u8);
                return value ?? OwnTitleOf(node) ?? CalledOf(node) ?? ContentOf(node);
            case NodeKind.Array:
                return ContentOf(node);
            case NodeKind.Null:
                return "null";
            default:
                return Encoding.UTF8.GetString(source.TextOf(node));
        }
    }

    /// <summary>What people call an object: its title, name or id, shortened; null for none.</summary>
    public string? CalledOf(int node)
    {
        if (TitleOf(node) is { } title)
        {
            return title;
        }

        if (identity.IsReference(node, out int target))
        {
            return ReferentOf(target) ?? ValueOf(target);
        }

        return identity.DefinitionOf(node).SequenceEqual("entry"u8) ? identity.MemberText(node, "start"u8)
            : identity.KeyOf(node) is { } key && !key.Contains('\u001F', StringComparison.Ordinal) ? $"'{Short(key)}'"
            : identity.MemberText(node, "href"u8) is { } href ? $"'{Short(href)}'"
            : null;
    }

    /// <summary>What a reference with a title of its own refers to: its title says nothing of that.</summary>
    private string? OwnTitleOf(int node) =>
        identity.TitleOf(node) is not null && identity.IsReference(node, out int target) ? ValueOf(target) : null;

    /// <summary>What the object is called to which a scalar refers by its UUID; null when it refers to none of the document.</summary>
    public string? ReferentOf(int node)
    {
        string name = _document.NameOf(node);
        bool isReference = _document.KindOf(node) == NodeKind.String
            && (name.EndsWith("-uuid", StringComparison.Ordinal) || name.EndsWith("-uuids", StringComparison.Ordinal));
        return isReference && TargetOf(node) is { } target ? TitleOf(target) : null;
    }

    private string? TitleOf(int node) =>
        (identity.TitleOf(node) ?? identity.MemberText(node, "name"u8)) is { } title ? $"'{Short(title)}'" : null;

    /// <summary>What is inside of something that has no name of its own: objects that have one, and texts with theirs, such as <c>type: tool</c>.</summary>
    private string ContentOf(int node)
    {
        StringBuilder content = new();
        int next;
        for (int inner = node + 1; inner < _document.EndOf(node) && content.Length < LongestContent; inner = next)
        {
            bool isScalar = _document.KindOf(inner) is not (NodeKind.Object or NodeKind.Array);
            bool isNamed = !isScalar && CalledOf(inner) is not null;
            next = isNamed ? _document.EndOf(inner) : inner + 1;
            if (isScalar || isNamed)
            {
                string name = _document.NameOf(inner);
                content.Append(content.Length > 0 ? ", " : "").Append(isNamed ? NameOf(inner) : name.Length > 0 ? $"{name}: {ValueOf(inner)}" : ValueOf(inner));
            }
        }

        return content.Length > 0 ? content.ToString() : _document.KindOf(node) == NodeKind.Array ? "list" : NounOf(node);
    }

    private string NounOf(int node)
    {
        int member = _document.MemberOf(node);
        if (member == 0)
        {
            return _document.NameOf(node) is { Length: > 0 } name ? name : "item";
        }

        string xml = _definitions.Text(_definitions.Members[member].XmlName);
        return xml switch
        {
            "entry" => "log entry",
            "task" when identity.MemberText(node, "type"u8) == "milestone" => "milestone",
            "associated-risk" => "related risk",
            _ when xml.StartsWith("related-", StringComparison.Ordinal) => xml.Replace('-', ' '),
            _ => xml,
        };
    }

    private int? TargetOf(int uuid)
    {
        _objects ??= Objects();
        return UuidKey.TryParse(_document.TextOf(uuid), out UuidKey key) && _objects.TryGetValue(key, out int node) ? node : null;
    }

    private Dictionary<UuidKey, int> Objects()
    {
        Dictionary<UuidKey, int> objects = [];
        for (int node = 1; node < _document.Count; node++)
        {
            if (_document.KindOf(node) == NodeKind.Object && identity.TryGetUuid(node, out UuidKey key))
            {
                objects.TryAdd(key, node);
            }
        }

        return objects;
    }

    private static string Short(string text)
    {
        string line = text.ReplaceLineEndings(" ").Trim();
        return line.Length <= LongestName ? line : string.Concat(line.AsSpan(0, LongestName - 1), "…");
    }
}
