using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Poam.Oscal.Generator.Model;

/// <summary>A YAML mapping that knows its file and which of its keys were asked for, so that a misspelt key is an error.</summary>
internal sealed class YamlEntry
{
    private readonly YamlMappingNode _node;
    private readonly HashSet<string> _asked = [];

    private YamlEntry(string file, string key, YamlMappingNode node)
    {
        File = file;
        Key = key;
        _node = node;
    }

    /// <summary>The file, for messages.</summary>
    public string File { get; }

    /// <summary>The key under which the mapping stands; empty for a whole file or an item of a list.</summary>
    public string Key { get; }

    /// <summary>Reads a file that holds one mapping.</summary>
    public static YamlEntry Load(string path)
    {
        var stream = new YamlStream();
        using var reader = new StreamReader(path);
        try
        {
            stream.Load(reader);
        }
        catch (YamlException problem)
        {
            throw new ModelFormatException(path, problem.Start.Line, problem.Message);
        }

        return stream.Documents is [{ RootNode: YamlMappingNode root }]
            ? new YamlEntry(path, "", root)
            : throw new ModelFormatException(path, 1, "expected one YAML document that is a mapping");
    }

    /// <summary>An error at this mapping.</summary>
    public ModelFormatException Error(string message) => new(File, _node.Start.Line, Key.Length == 0 ? message : $"{Key}: {message}");

    /// <summary>Whether the key is there.</summary>
    public bool Has(string key) => Find(key) is not null;

    /// <summary>The text under a key, or null.</summary>
    public string? Text(string key) => Find(key) is { } node ? Scalar(node, key) : null;

    /// <summary>The text under a key that must be there.</summary>
    public string RequiredText(string key) => Text(key) ?? throw Error($"'{key}' is missing");

    /// <summary>The truth value under a key; false where it is absent.</summary>
    public bool Truth(string key) => OptionalTruth(key) ?? false;

    /// <summary>The truth value under a key, or null.</summary>
    public bool? OptionalTruth(string key) => Text(key) switch
    {
        null => null,
        "true" => true,
        "false" => false,
        var other => throw Error($"'{key}' is '{other}'; expected true or false"),
    };

    /// <summary>The number under a key, or null.</summary>
    public int? Number(string key) => Text(key) is not { } text ? null
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number
        : throw Error($"'{key}' is '{text}'; expected a number");

    /// <summary>The list of texts under a key; empty where it is absent.</summary>
    public IEnumerable<string> Texts(string key) => Items(key).Select(item => Scalar(item, key));

    /// <summary>The list under a key, each item a mapping or a text.</summary>
    public IEnumerable<(string? Text, YamlEntry? Entry)> TextsOrEntries(string key) => Items(key).Select(item => item switch
    {
        YamlScalarNode scalar => (scalar.Value, (YamlEntry?)null),
        YamlMappingNode mapping => (null, new YamlEntry(File, "", mapping)),
        _ => throw new ModelFormatException(File, item.Start.Line, $"expected a text or a mapping in '{key}'"),
    });

    /// <summary>The mapping under a key, or null.</summary>
    public YamlEntry? Entry(string key) => Find(key) is { } node ? Mapping(key, node) : null;

    /// <summary>The list of mappings under a key; empty where it is absent.</summary>
    public IEnumerable<YamlEntry> Entries(string key) => Items(key).Select(item => Mapping("", item));

    /// <summary>The mapping of mappings under a key, in the order of the file; empty where it is absent.</summary>
    public IEnumerable<YamlEntry> NamedEntries(string key)
    {
        if (Find(key) is not { } node)
        {
            return [];
        }

        return node is YamlMappingNode mapping
            ? mapping.Children.Select(pair => Mapping(((YamlScalarNode)pair.Key).Value!, pair.Value))
            : throw Error($"'{key}' must be a mapping");
    }

    /// <summary>Refuses keys that nobody asked for.</summary>
    public void RefuseOthers()
    {
        foreach (var key in _node.Children.Keys.Cast<YamlScalarNode>())
        {
            if (!_asked.Contains(key.Value!))
            {
                throw new ModelFormatException(File, key.Start.Line, $"unknown key '{key.Value}'; known here: {string.Join(", ", _asked.Order(StringComparer.Ordinal))}");
            }
        }
    }

    private YamlNode? Find(string key)
    {
        _asked.Add(key);
        return _node.Children.TryGetValue(new YamlScalarNode(key), out var value) ? value : null;
    }

    private IEnumerable<YamlNode> Items(string key) => Find(key) switch
    {
        null => [],
        YamlSequenceNode list => list.Children,
        _ => throw Error($"'{key}' must be a list"),
    };

    private string Scalar(YamlNode node, string key) => node is YamlScalarNode { Value: { } value }
        ? value
        : throw new ModelFormatException(File, node.Start.Line, $"'{key}' must be a text");

    private YamlEntry Mapping(string key, YamlNode node) => node switch
    {
        YamlMappingNode mapping => new YamlEntry(File, key, mapping),
        // A definition without anything to say is written as `name:` or `name: {}`.
        YamlScalarNode { Value: null or "" } => new YamlEntry(File, key, []),
        _ => throw new ModelFormatException(File, node.Start.Line, $"'{key}' must be a mapping"),
    };
}
