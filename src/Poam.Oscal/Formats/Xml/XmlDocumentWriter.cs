using System.Buffers;
using System.Text;
using Poam.Oscal.Definitions;
using Poam.Oscal.Documents;
using Poam.Oscal.Formats.Markup;
using Poam.Oscal.Formats.Writing;

namespace Poam.Oscal.Formats.Xml;

/// <summary>Writes a document as XML: elements in the order of the definitions, Markdown as elements. What was XML before keeps its markup to the letter.</summary>
internal sealed class XmlDocumentWriter
{
    private readonly DefinitionImage _definitions = DefinitionImage.Current;
    private readonly ContentSource _source;
    private readonly NodeDocument _document;
    private readonly StringBuilder _xml = new();
    private readonly string _unit;
    private readonly string _prefix;
    private readonly NodeComments? _comments;

    // How long the text was when an element was opened: there is no empty line before its first one.
    private int _opened;

    private XmlDocumentWriter(NodeDocument document, string unit, string prefix = "", NodeComments? comments = null, bool keepsOrder = false)
    {
        _document = document;
        _unit = unit;
        _prefix = prefix;
        _comments = comments;
        _source = new ContentSource(document, OscalFormat.Xml, keepsOrder);
    }

    /// <summary>Writes a document. One without a root gives nothing but the declaration.</summary>
    public static void Write(NodeDocument document, IBufferWriter<byte> output, WriteOptions options, NodeComments? comments = null, bool keepsOrder = false)
    {
        XmlDocumentWriter writer = new(document, new string(' ', options.BoundedIndent), comments: comments, keepsOrder: keepsOrder);
        writer._xml.Append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
        writer._opened = writer._xml.Length;
        if (document.Root != 0)
        {
            writer.Element(document.Root, 0);
        }

        writer._xml.Append('\n');

        // One encoder for all pieces: a character may be cut in two between them.
        Encoder encoder = Encoding.UTF8.GetEncoder();
        foreach (ReadOnlyMemory<char> chunk in writer._xml.GetChunks())
        {
            encoder.Convert(chunk.Span, output, flush: false, out _, out _);
        }
    }

    /// <summary>The elements of a member: one, those of a list, or blocks of markup; in lines of their own unless nothing is indented.</summary>
    /// <param name="document">The document.</param>
    /// <param name="nodes">The node of the value, or those of the items of a list.</param>
    /// <param name="isItem">Whether it is one item of a list, so that an element around all items is left out.</param>
    /// <param name="prefix">The indentation of the elements.</param>
    /// <param name="unit">By what each level inside is indented; empty for all in one line.</param>
    public static string ElementsOf(NodeDocument document, ReadOnlySpan<int> nodes, bool isItem, string prefix, string unit)
    {
        XmlDocumentWriter writer = new(document, unit, prefix);
        OscalMemberTraits traits = writer.TraitsOf(nodes[0]);
        writer.Elements(nodes, isItem ? traits & ~OscalMemberTraits.XmlGrouped : traits, 0);
        return writer._xml.ToString();
    }

    /// <summary>What stands between the tags of a scalar.</summary>
    /// <param name="document">The document.</param>
    /// <param name="node">The scalar.</param>
    /// <param name="prefix">The indentation of its element.</param>
    /// <param name="unit">By what each level inside is indented; empty for all in one line.</param>
    public static string ContentOf(NodeDocument document, int node, string prefix, string unit)
    {
        XmlDocumentWriter writer = new(document, unit, prefix);
        if (writer.Scalar(node, 1))
        {
            writer.NewLine(0);
        }

        return writer._xml.ToString();
    }

    private void Element(int node, int indent)
    {
        Above(new CommentPlace(node, IsList: false), indent);
        BareElement(node, indent);
        Below(new CommentPlace(node, IsList: false), indent);
    }

    private void BareElement(int node, int indent)
    {
        int member = _document.MemberOf(node);
        NodeKind kind = _document.KindOf(node);
        if (member == 0 || (kind == NodeKind.Object && !IsObject(member)))
        {
            Unknown(node, indent);
            return;
        }

        NewLine(indent);
        string name = _definitions.Text(_definitions.Members[member].XmlName);
        _xml.Append('<').Append(name);
        if (node == _document.Root)
        {
            Namespaces();
        }

        if (kind == NodeKind.Object)
        {
            Content(node, name, indent);
            return;
        }

        int length = _xml.Length;
        _xml.Append('>');
        bool hasBlocks = Scalar(node, indent + 1);
        if (_xml.Length == length + 1)
        {
            _xml.Insert(length, '/');
            return;
        }

        if (hasBlocks)
        {
            NewLine(indent);
        }

        _xml.Append("</").Append(name).Append('>');
    }

    /// <summary>Attributes, text and elements of an object whose tag is open.</summary>
    private void Content(int node, string name, int indent)
    {
        int[] children = _source.ChildrenOf(node);
        foreach (int child in children)
        {
            Attribute(child);
        }

        _xml.Append('>');
        int start = _xml.Length;
        _opened = start;
        bool hasElements = false;
        int end;
        for (int i = 0; i < children.Length; i = end)
        {
            end = i + 1;
            OscalMemberTraits traits = TraitsOf(children[i]);
            if (IsAttribute(children[i]) || IsLostAttribute(children[i]))
            {
                continue;
            }

            if ((traits & OscalMemberTraits.Value) != 0)
            {
                // Where elements stand in the place of a text, blanks between them are none.
                string text = Encoding.UTF8.GetString(_source.TextOf(children[i]));
                bool isGap = _document.Format == OscalFormat.Xml && string.IsNullOrWhiteSpace(text) && Array.Exists(children, child => !IsAttribute(child) && (TraitsOf(child) & OscalMemberTraits.Value) == 0);
                XmlMarkupWriter.Escape(isGap ? "" : text, _xml, isAttribute: false);
                continue;
            }

            hasElements |= _document.MemberOf(children[i]) != 0 || _document.Format == OscalFormat.Xml;
            end = _source.EndOfRun(children, i);
            Elements(children.AsSpan(i, end - i), traits, indent + 1);
        }

        if (_xml.Length == start)
        {
            Lines(_comments?.Inside(new CommentPlace(node, IsList: false)) ?? [], indent + 1);
            hasElements = _xml.Length > start;
        }

        if (_xml.Length == start)
        {
            _xml.Insert(start - 1, '/');
            return;
        }

        if (hasElements)
        {
            NewLine(indent);
        }

        _xml.Append("</").Append(name).Append('>');
    }

    private void Elements(ReadOnlySpan<int> nodes, OscalMemberTraits traits, int indent)
    {
        string? group = (traits & OscalMemberTraits.XmlGrouped) != 0 ? _document.NameOf(nodes[0]) : null;
        if (group is not null)
        {
            Above(new CommentPlace(nodes[0], IsList: true), indent);
            NewLine(indent);
            _xml.Append('<').Append(group).Append('>');
            _opened = _xml.Length;
        }

        foreach (int node in nodes)
        {
            if ((traits & OscalMemberTraits.XmlUnwrapped) != 0)
            {
                Above(new CommentPlace(node, IsList: false), indent);
                Scalar(node, indent);
                Below(new CommentPlace(node, IsList: false), indent);
            }
            else
            {
                Element(node, group is null ? indent : indent + 1);
            }
        }

        if (group is not null)
        {
            NewLine(indent);
            _xml.Append("</").Append(group).Append('>');
            Below(new CommentPlace(nodes[0], IsList: true), indent);
        }
    }

    private void Above(CommentPlace place, int indent) => Lines(_comments?.Before(place) ?? [], indent);

    private void Below(CommentPlace place, int indent)
    {
        if (_comments?.Behind(place) is { } text)
        {
            _xml.Append(_unit.Length > 0 ? " " : "").Append(text);
        }

        Lines(_comments?.After(place) ?? [], indent);
    }

    private void Lines(IReadOnlyList<string> lines, int indent)
    {
        foreach (string line in lines)
        {
            if (line.Length > 0)
            {
                NewLine(indent);
                _xml.Append(line);
            }
            else if (_unit.Length > 0 && _xml.Length != _opened && _xml[^1] != '\n')
            {
                _xml.Append('\n');
            }
        }
    }

    /// <summary>The text or markup of a node.</summary>
    /// <returns>Whether it stands on lines of its own.</returns>
    private bool Scalar(int node, int indent)
    {
        string text = Encoding.UTF8.GetString(_document.TextOf(node));
        int markup = _source.MarkupOf(node);
        bool isXml = _document.KindOf(node) == NodeKind.Markup;
        bool isUnwrapped = (TraitsOf(node) & OscalMemberTraits.XmlUnwrapped) != 0;
        if (isXml && !XmlVerbatim.HasPrefixes(text))
        {
            if (isUnwrapped)
            {
                NewLine(indent);
            }

            _xml.Append(text);
            return false;
        }

        if (markup == 0)
        {
            XmlMarkupWriter.Escape(Encoding.UTF8.GetString(_source.TextOf(node)), _xml, isAttribute: false);
            return false;
        }

        MarkupNode tree = isXml ? XmlMarkupReader.Read(text, markup == 1) : MarkdownReader.Read(text, markup == 1);
        if (markup == 1)
        {
            _xml.Append(XmlMarkupWriter.WriteLine(tree));
            return false;
        }

        string newLine = _unit.Length > 0 ? "\n" + IndentOf(indent) : "";
        foreach (string block in XmlMarkupWriter.WriteBlocks(tree, newLine, _unit))
        {
            NewLine(indent);
            _xml.Append(block);
        }

        return tree.Children.Count > 0;
    }

    private void Attribute(int node)
    {
        if (IsAttribute(node))
        {
            int member = _document.MemberOf(node);
            string name = member == 0 ? _document.NameOf(node) : _definitions.Text(_definitions.Members[member].XmlName);
            _xml.Append(' ').Append(name).Append("=\"");
            XmlMarkupWriter.Escape(Encoding.UTF8.GetString(_source.TextOf(node)), _xml, isAttribute: true);
            _xml.Append('"');
        }
    }

    /// <summary>Whether a node is written as an attribute. Unknown ones are where they were, if that was XML, and else have no place.</summary>
    private bool IsAttribute(int node) =>
        _document.MemberOf(node) != 0
            ? (TraitsOf(node) & OscalMemberTraits.Flag) != 0 && _document.KindOf(node) is not (NodeKind.Object or NodeKind.Array or NodeKind.Null)
            : _document.Format == OscalFormat.Xml && !IsTag(node) && !_document.NameOf(node).Contains(':', StringComparison.Ordinal);

    /// <summary>Whether a node would be an attribute, had it a text: JSON's nulls and objects have no place in a tag, and none beside the text of an element.</summary>
    private bool IsLostAttribute(int node) =>
        _document.Format != OscalFormat.Xml && _document.MemberOf(node) != 0 && (TraitsOf(node) & OscalMemberTraits.Flag) != 0;

    private bool IsTag(int node) => _document.KeyOf(node).Start is > 0 and int start && _document.Source[start - 1] == '<';

    /// <summary>An element that the definitions do not have: as it was, if that was XML.</summary>
    private void Unknown(int node, int indent)
    {
        if (_document.Format != OscalFormat.Xml || !IsTag(node))
        {
            return;
        }

        NewLine(indent);
        _xml.Append(XmlVerbatim.ElementOf(_document, node));
    }

    private void Namespaces()
    {
        _xml.Append(" xmlns=\"").Append(XmlVerbatim.OscalNamespace).Append('"');
        if (_document.Format == OscalFormat.Xml)
        {
            foreach ((string name, string value) in XmlVerbatim.DeclarationsOf(_document, withHints: _comments is not null))
            {
                _xml.Append(' ').Append(name).Append("=\"");
                XmlMarkupWriter.Escape(value, _xml, isAttribute: true);
                _xml.Append('"');
            }
        }
    }

    private void NewLine(int indent)
    {
        if (_unit.Length > 0 || (_xml.Length > 0 && _xml[^1] == '?'))
        {
            _xml.Append('\n').Append(IndentOf(indent));
        }
    }

    private string IndentOf(int level) => level == 0 ? _prefix : _prefix + string.Concat(Enumerable.Repeat(_unit, level));

    private bool IsObject(int member)
    {
        ref readonly OscalImageDefinition definition = ref _definitions.Definitions[_definitions.Members[member].Definition];
        return definition.MemberCount > 0 || definition.Kind == (byte)OscalDefinitionKind.Assembly;
    }

    private OscalMemberTraits TraitsOf(int node) => (OscalMemberTraits)_definitions.Members[_document.MemberOf(node)].Traits;
}
