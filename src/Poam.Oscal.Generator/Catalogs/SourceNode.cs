using System.Text.Json;
using System.Xml.Linq;

namespace Poam.Oscal.Generator.Catalogs;

/// <summary>An element of an OSCAL document in XML or JSON, under the names of XML.</summary>
internal sealed class SourceNode
{
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);
    private readonly List<SourceNode> _children = [];

    private SourceNode(string name) => Name = name;

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>The elements inside.</summary>
    public IReadOnlyList<SourceNode> Children => _children;

    /// <summary>Reads the root of a document.</summary>
    public static SourceNode Load(string path)
    {
        if (Path.GetExtension(path) == ".xml")
        {
            return Of(XDocument.Load(path).Root!);
        }

        using var json = JsonDocument.Parse(File.ReadAllBytes(path));
        var root = json.RootElement.EnumerateObject().First(p => p.Name != "$schema");
        return Of(root.Name, root.Value);
    }

    /// <summary>The text of an attribute or of an element that holds nothing else; null where there is none.</summary>
    public string? Value(string name) => _values.GetValueOrDefault(name);

    /// <summary>The elements inside with a name.</summary>
    public IEnumerable<SourceNode> All(string name) => _children.Where(c => c.Name == name);

    /// <summary>The elements with a name at any depth, in the order of the text.</summary>
    public IEnumerable<SourceNode> Below(string name) => _children.SelectMany(c => c.Name == name ? c.Below(name).Prepend(c) : c.Below(name));

    private static SourceNode Of(XElement element)
    {
        var node = new SourceNode(element.Name.LocalName);
        foreach (var attribute in element.Attributes())
        {
            node._values[attribute.Name.LocalName] = attribute.Value;
        }

        foreach (var child in element.Elements())
        {
            node._children.Add(Of(child));
            node._values.TryAdd(child.Name.LocalName, string.Join(' ', child.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        }

        node._values.TryAdd("", element.Value.Trim());
        return node;
    }

    private static SourceNode Of(string name, JsonElement element)
    {
        var node = new SourceNode(name);
        if (element.ValueKind != JsonValueKind.Object)
        {
            node._values[""] = element.ToString();
            return node;
        }

        foreach (var member in element.EnumerateObject())
        {
            if (member.Value.ValueKind == JsonValueKind.Array)
            {
                node._children.AddRange(member.Value.EnumerateArray().Select(item => Of(member.Name.TrimEnd('s'), item)));
            }
            else if (member.Value.ValueKind == JsonValueKind.Object)
            {
                node._children.Add(Of(member.Name, member.Value));
            }
            else
            {
                node._values[member.Name] = member.Value.ToString();
            }
        }

        return node;
    }
}
