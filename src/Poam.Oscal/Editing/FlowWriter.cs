using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Poam.Oscal.Documents;
using Poam.Oscal.Formats.Writing;
using Poam.Oscal.Formats.Yaml;

namespace Poam.Oscal.Editing;

/// <summary>Writes new values of JSON, and of YAML in flow style, in the style of the text around them.</summary>
internal sealed class FlowWriter(NodeDocument document, FlowStyle style)
{
    private readonly ContentSource _source = new(document, OscalFormat.Json);
    private readonly StringBuilder _text = new();

    /// <summary>The text of some nodes: the items of a list, or a single value.</summary>
    /// <param name="nodes">The nodes.</param>
    /// <param name="isArray">Whether they are the items of an array.</param>
    /// <param name="indent">The indentation of the line on which the value begins.</param>
    public string Write(ReadOnlySpan<int> nodes, bool isArray, string indent)
    {
        _text.Clear();
        if (isArray)
        {
            Items(nodes, indent);
        }
        else
        {
            Value(nodes[0], indent);
        }

        return _text.ToString();
    }

    /// <summary>A name, as it stands before the colon.</summary>
    public string Name(string name) => Quote(Encoding.UTF8.GetBytes(name));

    /// <summary>The text of a scalar.</summary>
    /// <param name="node">The scalar.</param>
    /// <param name="quotes">The quotes of YAML that it is to stand in.</param>
    public string Scalar(int node, YamlQuotes quotes = YamlQuotes.None) => _source.KindOf(node) switch
    {
        NodeKind.Null => "null",
        NodeKind.Boolean or NodeKind.Number => Encoding.UTF8.GetString(_source.TextOf(node)),
        _ => Quote(_source.TextOf(node), quotes),
    };

    private void Value(int node, string indent)
    {
        switch (_source.KindOf(node))
        {
            case NodeKind.Object:
                Members(node, indent);
                break;
            case NodeKind.Array:
                Items(_source.ChildrenOf(node), indent);
                break;
            default:
                _text.Append(Scalar(node));
                break;
        }
    }

    private void Members(int node, string indent)
    {
        int[] children = _source.ChildrenOf(node);
        if (children.Length == 0)
        {
            _text.Append("{}");
            return;
        }

        _text.Append('{').Append(style.IsExpanded ? "" : style.Padding);
        int end;
        for (int i = 0; i < children.Length; i = end)
        {
            end = _source.EndOfRun(children, i);
            Separate(i == 0, indent);
            _text.Append(Name(document.NameOf(children[i]))).Append(style.Colon);
            if (_source.IsArray(children[i], end - i))
            {
                Items(children.AsSpan(i, end - i), indent + style.Unit);
            }
            else
            {
                Value(children[i], indent + style.Unit);
            }
        }

        _text.Append(style.IsExpanded ? style.NewLine + indent : style.Padding).Append('}');
    }

    private void Items(ReadOnlySpan<int> items, string indent)
    {
        _text.Append('[');
        for (int i = 0; i < items.Length; i++)
        {
            Separate(i == 0, indent);
            Value(items[i], indent + style.Unit);
        }

        if (style.IsExpanded && items.Length > 0)
        {
            _text.Append(style.NewLine).Append(indent);
        }

        _text.Append(']');
    }

    private void Separate(bool isFirst, string indent)
    {
        if (style.IsExpanded)
        {
            _text.Append(isFirst ? "" : ",").Append(style.NewLine).Append(indent).Append(style.Unit);
        }
        else if (!isFirst)
        {
            _text.Append(style.Comma);
        }
    }

    private string Quote(ReadOnlySpan<byte> text, YamlQuotes quotes = YamlQuotes.None)
    {
        if (style.IsJson)
        {
            return "\"" + JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping) + "\"";
        }

        ArrayBufferWriter<byte> output = new();
        bool needsQuotes = quotes == YamlQuotes.None && text.IndexOfAny(",[]{}"u8) >= 0;
        YamlScalarWriter.Write(output, text, 0, 0, allowsBlock: false, needsQuotes ? YamlQuotes.Double : quotes);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
