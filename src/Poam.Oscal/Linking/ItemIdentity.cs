using System.Text;
using Poam.Oscal.Definitions;
using Poam.Oscal.Documents;

namespace Poam.Oscal.Linking;

/// <summary>What an item of a list is known by: its UUID; else an id, a POAM-ID or what tells it apart by its nature.</summary>
/// <param name="document">The document of the items.</param>
internal sealed class ItemIdentity(NodeDocument document)
{
    private const char Separator = '\u001F';

    private readonly DefinitionImage _definitions = DefinitionImage.Current;
    private Dictionary<UuidKey, int>? _tops;

    /// <summary>The document.</summary>
    public NodeDocument Document => document;

    /// <summary>The UUID of an object.</summary>
    /// <returns>Whether it has one.</returns>
    public bool TryGetUuid(int node, out UuidKey key)
    {
        key = default;
        int child = Member(node, "uuid"u8);
        return child >= 0 && document.KindOf(child) == NodeKind.String && UuidKey.TryParse(document.TextOf(child), out key);
    }

    /// <summary>Whether a node stands for another object: it has a UUID of something else and none of its own.</summary>
    /// <param name="node">The node of an object.</param>
    /// <param name="target">The node of the UUID.</param>
    public bool IsReference(int node, out int target)
    {
        target = -1;
        if (DefinitionOf(node) is not { Length: > 0 } || Member(node, "uuid"u8) >= 0)
        {
            return false;
        }

        for (int child = document.FirstChild(node); child >= 0 && target < 0; child = document.NextSibling(child))
        {
            bool isUuid = document.KindOf(child) == NodeKind.String && JsonName(child).EndsWith("-uuid"u8);
            target = isUuid ? child : target;
        }

        return target >= 0;
    }

    /// <summary>The key of an item besides its UUID, or null. Items with one key are told apart by what they hold.</summary>
    public string? KeyOf(int node)
    {
        if (document.KindOf(node) is not (NodeKind.Object or NodeKind.Array))
        {
            return Text(node);
        }

        ReadOnlySpan<byte> definition = DefinitionOf(node);
        return definition switch
        {
            _ when definition.SequenceEqual("poam-item"u8) => PoamIdOf(node),
            _ when definition.SequenceEqual("property"u8) => Join(node, "ns"u8, "name"u8, "class"u8, "group"u8),
            _ when definition.SequenceEqual("link"u8) => Join(node, "href"u8, "rel"u8, default, default),
            _ when definition.SequenceEqual("facet"u8) => Join(node, "system"u8, "name"u8, default, default) + Separator + PropOf(node, "state"),
            _ when definition.SequenceEqual("revision"u8) => Join(node, "version"u8, "title"u8, "last-modified"u8, default),
            _ when definition.SequenceEqual("entry"u8) => null,
            _ => FirstOf(node),
        };
    }

    /// <summary>What the key of an item says first, without what only makes it the only one: a prop whose namespace changed is still the same prop.</summary>
    public string? NameOf(int node)
    {
        ReadOnlySpan<byte> definition = DefinitionOf(node);
        return definition.SequenceEqual("property"u8) || definition.SequenceEqual("facet"u8) ? MemberText(node, "name"u8)
            : definition.SequenceEqual("link"u8) ? MemberText(node, "href"u8)
            : definition.SequenceEqual("revision"u8) ? MemberText(node, "version"u8)
            : null;
    }

    /// <summary>The title of an object, or null.</summary>
    public string? TitleOf(int node) => MemberText(node, "title"u8);

    /// <summary>FedRAMP's id of an item in any of its spellings and namespaces, or null.</summary>
    public string? PoamIdOf(int node) => PropOf(node, "poam-id");

    /// <summary>The first member of an object with a JSON name, or -1.</summary>
    public int Member(int node, ReadOnlySpan<byte> name)
    {
        int member = document.MemberOf(node) is not 0 and int own ? _definitions.FindJson(_definitions.Members[own].Definition, name) : 0;
        return member == 0 ? -1 : FirstOf(node, member);
    }

    /// <summary>The text of a member of an object, or null.</summary>
    public string? MemberText(int node, ReadOnlySpan<byte> name) =>
        Member(node, name) is >= 0 and int child && document.KindOf(child) is not (NodeKind.Object or NodeKind.Array) ? Text(child) : null;

    /// <summary>The name of a definition, such as <c>risk</c>; empty for unknown content.</summary>
    public ReadOnlySpan<byte> DefinitionOf(int node) =>
        document.MemberOf(node) is not 0 and int member ? _definitions.Utf8(_definitions.Definitions[_definitions.Members[member].Definition].Name) : default;

    /// <summary>The value of the first prop with a name, upper and lower case being the same, in any namespace; null for none.</summary>
    public string? PropOf(int node, string name)
    {
        int member = document.MemberOf(node) is not 0 and int own ? _definitions.FindJson(_definitions.Members[own].Definition, "props"u8) : 0;
        for (int child = document.FirstChild(node); member != 0 && child >= 0; child = document.NextSibling(child))
        {
            if (document.MemberOf(child) == member && name.Equals(MemberText(child, "name"u8), StringComparison.OrdinalIgnoreCase))
            {
                return MemberText(child, "value"u8);
            }
        }

        return null;
    }

    /// <summary>The nearest object of a definition that holds a node, or is it; -1 for none.</summary>
    public int Ancestor(int node, ReadOnlySpan<byte> definition)
    {
        while (node > 0 && !DefinitionOf(node).SequenceEqual(definition))
        {
            node = document.ParentOf(node);
        }

        return node > 0 ? node : -1;
    }

    /// <summary>The objects of a definition inside a node, in their order.</summary>
    public IEnumerable<int> Inside(int node, ReadOnlySpan<byte> definition)
    {
        List<int> found = [];
        for (int inner = node + 1; node >= 0 && inner < document.EndOf(node); inner++)
        {
            if (document.KindOf(inner) == NodeKind.Object && DefinitionOf(inner).SequenceEqual(definition))
            {
                found.Add(inner);
            }
        }

        return found;
    }

    /// <summary>What tells a node from its like in fingerprints: UUID, id or key, title, or its name.</summary>
    public string CallOf(int node) =>
        MemberText(node, "uuid"u8) ?? (document.KindOf(node) == NodeKind.Object ? KeyOf(node) ?? TitleOf(node) : null) ?? document.NameOf(node);

    /// <summary>The object at the top of the document with a UUID, or -1.</summary>
    public int ObjectOf(string? uuid)
    {
        _tops ??= Tops();
        return uuid is not null && UuidKey.TryParse(Encoding.UTF8.GetBytes(uuid), out UuidKey key) ? _tops.GetValueOrDefault(key, -1) : -1;
    }

    private Dictionary<UuidKey, int> Tops()
    {
        Dictionary<UuidKey, int> tops = [];
        for (int child = document.FirstChild(document.Root); child >= 0; child = document.NextSibling(child))
        {
            if (TryGetUuid(child, out UuidKey key))
            {
                tops.TryAdd(key, child);
            }
        }

        return tops;
    }

    /// <summary>The first of the members that tell objects apart.</summary>
    private string? FirstOf(int node)
    {
        for (int child = document.FirstChild(node); child >= 0; child = document.NextSibling(child))
        {
            bool isText = document.KindOf(child) is not (NodeKind.Object or NodeKind.Array or NodeKind.Null);
            if (isText && document.MemberOf(child) != 0 && IsKey(JsonName(child)))
            {
                return Text(child);
            }
        }

        return null;
    }

    // An alternate member of another release stands under the same name.
    private int FirstOf(int node, int member)
    {
        int found = document.FirstChild(node, member);
        int alternate = found < 0 ? _definitions.Members[member].Alternate : 0;
        return alternate != 0 ? document.FirstChild(node, alternate) : found;
    }

    private static bool IsKey(ReadOnlySpan<byte> name) =>
        name.SequenceEqual("id"u8) || name.EndsWith("-id"u8) || name.EndsWith("-uuid"u8) || name.SequenceEqual("href"u8)
        || name.SequenceEqual("name"u8) || name.SequenceEqual("algorithm"u8) || name.SequenceEqual("identifier"u8) || name.SequenceEqual("number"u8);

    private ReadOnlySpan<byte> JsonName(int node) => _definitions.Utf8(_definitions.Members[document.MemberOf(node)].JsonName);

    private string Join(int node, ReadOnlySpan<byte> first, ReadOnlySpan<byte> second, ReadOnlySpan<byte> third, ReadOnlySpan<byte> fourth) =>
        MemberText(node, first) + Separator + MemberText(node, second) + Separator + MemberText(node, third) + Separator + MemberText(node, fourth);

    /// <summary>The text of a scalar.</summary>
    public string Text(int node) => Encoding.UTF8.GetString(document.TextOf(node));
}
