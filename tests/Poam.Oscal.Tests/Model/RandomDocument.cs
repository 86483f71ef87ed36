using System.Text.Json;
using Poam.Oscal.Definitions;

namespace Poam.Oscal.Tests.Model;

/// <summary>Makes documents of all models and releases from the definitions: the same seed gives the same document.</summary>
internal sealed class RandomDocument
{
    private const int DeepestObject = 9;

    private static readonly string[] Texts =
    [
        "plain", "Zürich → 東京", "quote \" and \\ backslash", "tab\tline\nend", "*em* `code` <b>", "{{ insert: param, ac-1_prm_1 }}", "😀", " x ", "null", "1.0",
        "no", "~", "2020-01-01", "0x1F", "012", "1e3", "12:30", "yes", ".5", "=", "<<", "- a", "? b", "a: b", "c #d", "# e", "!f", "&g", "*h", "@i", "%j", "|", ">", "[k]", "{l}",
        "trailing ", "\tlead", "a\r\nb", "a\rb", "one\n\ntwo\n", "\n\nthree", "  four\n five", "six\n   seven\n", "e\u0301", "\u00A0", "\u200B\uFEFF", "\u2028", "\u0085", "\u007F",
        "# Title\n\n- a\n- b\n  1. c\n  2. d\n\n> quoted\n\n```\ncode  \n\n  more\n```\n", "| a | b |\n|---|---|\n| c | \\| |", "H~2~O and x^2^ and \"said\"", "a\\*b\\_c",
        "[link](https://a.example/x_(y) \"a title\") ![alt](p.png)", "line  \nbreak", "&amp; &lt; &copy; &#35; & <", "'single' it's", "\"", "'", "---", "...", "--- a", "a\\", "x\n---\ny",
    ];

    private readonly DefinitionImage _definitions = DefinitionImage.Current;
    private readonly Random _random;
    private readonly Utf8JsonWriter _writer;
    private readonly int _release;

    private RandomDocument(int seed, Utf8JsonWriter writer)
    {
        _random = new Random(seed);
        _writer = writer;
        _release = _random.Next(_definitions.ReleaseCount);
    }

    /// <summary>The JSON of a document.</summary>
    public static byte[] Json(int seed)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter writer = new(stream, new JsonWriterOptions { Indented = seed % 2 == 0 }))
        {
            new RandomDocument(seed, writer).Write();
        }

        return stream.ToArray();
    }

    private void Write()
    {
        int root = 1 + _random.Next(_definitions.RootCount);
        _writer.WriteStartObject();
        if (_random.Next(4) == 0)
        {
            _writer.WriteString("$schema", "schema.json");
        }

        _writer.WritePropertyName(_definitions.Utf8(_definitions.Members[root].JsonName));
        WriteObject(_definitions.Members[root].Definition, 0);
        _writer.WriteEndObject();
    }

    private void WriteObject(int definition, int depth)
    {
        _writer.WriteStartObject();
        OscalImageDefinition row = _definitions.Definitions[definition];
        int[] members = [.. Enumerable.Range(row.FirstMember, row.MemberCount).Where(m => IsWanted(m, depth))];
        if (_random.Next(2) == 0)
        {
            _random.Shuffle(members);
        }

        foreach (int member in members)
        {
            WriteMember(member, depth);
        }

        if (_random.Next(20) == 0)
        {
            _writer.WritePropertyName("x-" + _random.Next(3));
            WriteUnknown(0);
        }

        _writer.WriteEndObject();
    }

    private bool IsWanted(int member, int depth)
    {
        OscalImageMember row = _definitions.Members[member];
        bool isKnown = new OscalReleaseSet(row.Releases).Contains(_release);
        bool isRequired = new OscalReleaseSet(row.Required).Contains(_release);
        return isKnown && ((isRequired && depth < DeepestObject) || _random.Next(3 + depth) == 0) && depth <= DeepestObject;
    }

    private void WriteMember(int member, int depth)
    {
        OscalImageMember row = _definitions.Members[member];
        _writer.WritePropertyName(_definitions.Utf8(row.JsonName));
        if (row.Many == 0)
        {
            // A value of the wrong kind is kept, too.
            if (_random.Next(60) == 0)
            {
                WriteUnknown(0);
            }
            else
            {
                WriteValue(member, depth);
            }

            return;
        }

        _writer.WriteStartArray();
        for (int count = 1 + _random.Next(depth < 3 ? 3 : 2); count > 0; count--)
        {
            WriteValue(member, depth);
        }

        _writer.WriteEndArray();
    }

    private void WriteValue(int member, int depth)
    {
        OscalImageDefinition definition = _definitions.Definitions[_definitions.Members[member].Definition];
        if (definition.MemberCount > 0 || definition.Kind == (byte)OscalDefinitionKind.Assembly)
        {
            WriteObject(_definitions.Members[member].Definition, depth + 1);
            return;
        }

        if (member == _definitions.OscalVersionMember)
        {
            _writer.WriteStringValue(_definitions.ReleaseName(_release));
            return;
        }

        OscalImageDataType type = _definitions.DataTypes[definition.DataType];
        switch ((OscalJsonShape)type.JsonShape)
        {
            case OscalJsonShape.Number:
                _writer.WriteRawValue(Pick("0", "80", "65535", "1.50", "1e2", "-3"));
                break;
            case OscalJsonShape.Boolean:
                _writer.WriteBooleanValue(_random.Next(2) == 0);
                break;
            default:
                _writer.WriteStringValue(TextOf(_definitions.Text(type.Name)));
                break;
        }
    }

    private string TextOf(string type) => _random.Next(15) == 0 ? Pick(Texts) : type switch
    {
        "uuid" => Uuid(),
        "token" => Pick("open", "ac-2", "_x.1", "planned"),
        "uri" => Pick("https://a.example/x?y#z", "urn:uuid:1"),
        "uri-reference" => Pick("#" + Uuid(), "../ssp.yaml", "https://a.example"),
        "date" => Pick("2026-05-01", "2026-05-01Z"),
        "date-time-with-timezone" => Pick("2026-05-01T12:00:00Z", "2026-05-01T12:00:00.000-05:00"),
        "email-address" => "a@b.example",
        "base64" => Pick("AQID", "AQ=="),
        _ => Pick(Texts),
    };

    private string Uuid()
    {
        byte[] bytes = new byte[16];
        _random.NextBytes(bytes);
        string text = new Guid(bytes).ToString("D");
        text = $"{text[..14]}4{text[15..19]}a{text[20..]}";
        return _random.Next(5) == 0 ? text.ToUpperInvariant() : text;
    }

    private void WriteUnknown(int depth)
    {
        switch (_random.Next(depth < 3 ? 6 : 4))
        {
            case 0:
                _writer.WriteStringValue(Pick(Texts));
                break;
            case 1:
                _writer.WriteRawValue(Pick("1", "2.50"));
                break;
            case 2:
                _writer.WriteNullValue();
                break;
            case 3:
                _writer.WriteBooleanValue(true);
                break;
            case 4:
                _writer.WriteStartArray();
                WriteUnknown(depth + 1);
                WriteUnknown(depth + 1);
                _writer.WriteEndArray();
                break;
            default:
                _writer.WriteStartObject();
                _writer.WritePropertyName("a/b");
                WriteUnknown(depth + 1);
                _writer.WritePropertyName("ü~\"");
                WriteUnknown(depth + 1);
                _writer.WriteEndObject();
                break;
        }
    }

    private T Pick<T>(params T[] choices) => choices[_random.Next(choices.Length)];
}
