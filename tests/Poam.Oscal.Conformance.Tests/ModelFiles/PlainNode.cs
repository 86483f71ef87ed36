using YamlDotNet.RepresentationModel;

namespace Poam.Oscal.Conformance.Tests.ModelFiles;

/// <summary>A YAML node, read without any idea of the format.</summary>
internal sealed record PlainNode(YamlNode Node)
{
    /// <summary>Whether this is a text.</summary>
    public bool IsText => Node is YamlScalarNode;

    /// <summary>The text.</summary>
    public string Value => ((YamlScalarNode)Node).Value!;

    /// <summary>Reads a file.</summary>
    public static PlainNode Load(string path)
    {
        var stream = new YamlStream();
        using var reader = new StreamReader(path);
        stream.Load(reader);
        return new PlainNode(stream.Documents[0].RootNode);
    }

    /// <summary>The text under a key.</summary>
    public string? Text(string key) => (Child(key) as YamlScalarNode)?.Value;

    /// <summary>The texts of a list.</summary>
    public IEnumerable<string> Texts(string key) => Items(key).Select(i => i.Value);

    /// <summary>The items of a list.</summary>
    public IEnumerable<PlainNode> Items(string key) => Child(key) is YamlSequenceNode list ? list.Select(i => new PlainNode(i)) : [];

    /// <summary>The entries of a mapping.</summary>
    public IEnumerable<KeyValuePair<string, PlainNode>> Entries(string key) => Child(key) is YamlMappingNode mapping
        ? mapping.Children.Select(p => KeyValuePair.Create(((YamlScalarNode)p.Key).Value!, new PlainNode(p.Value)))
        : [];

    private YamlNode? Child(string key) =>
        Node is YamlMappingNode mapping && mapping.Children.TryGetValue(new YamlScalarNode(key), out var child) ? child : null;
}
