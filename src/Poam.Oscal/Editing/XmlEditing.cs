using System.Text;
using Poam.Oscal.Definitions;
using Poam.Oscal.Documents;
using Poam.Oscal.Formats.Markup;
using Poam.Oscal.Formats.Xml;

namespace Poam.Oscal.Editing;

/// <summary>Edits XML texts.</summary>
internal sealed partial class XmlEditing
{
    private readonly DefinitionImage _definitions = DefinitionImage.Current;
    private readonly EditTree _tree;
    private readonly NodeDocument _document;
    private readonly NodeDocument _target;
    private readonly ReadOnlyMemory<byte> _source;
    private readonly TextPieces _pieces;
    private readonly string _newLine;
    private readonly string _unit;
    private readonly bool _hasPrefix;
    private string? _refusal;

    private XmlEditing(EditTree tree, NodeDocument target, ReadOnlyMemory<byte> source)
    {
        _tree = tree;
        _document = tree.Document;
        _target = target;
        _source = source;
        _pieces = new TextPieces(source);
        int line = source.Span.IndexOf((byte)'\n');
        _newLine = line > 0 && source.Span[line - 1] == '\r' ? "\r\n" : "\n";
        _unit = UnitOf();
        _hasPrefix = Text(_document.KeyOf(_document.Root)).Contains(':', StringComparison.Ordinal);
    }

    /// <summary>Writes the text of an edited document.</summary>
    /// <param name="tree">The values.</param>
    /// <param name="target">The document that the new text is to read as.</param>
    /// <param name="source">The old text.</param>
    /// <param name="refusal">Why it cannot be done, or null.</param>
    public static TextPieces? Write(EditTree tree, NodeDocument target, ReadOnlyMemory<byte> source, out string? refusal)
    {
        EditNode? root = tree.Find(tree.Document.Root);
        if (root is null || tree.ChildrenOf(tree.Top).Count != 1)
        {
            refusal = "The root of an XML document cannot be replaced, and nothing can stand beside it.";
            return null;
        }

        XmlEditing editing = new(tree, target, source);
        int start = editing.TagStartOf(root.Origin);
        editing._pieces.Copy(0, start);
        int end = editing.Element(root, start);
        editing._pieces.Copy(end, source.Length);
        refusal = editing._refusal;
        return editing._pieces;
    }

    /// <summary>Writes an element whose place is in the text.</summary>
    /// <returns>Where it ends there.</returns>
    private int Element(EditNode node, int start)
    {
        XmlElementLayout layout = XmlElementLayout.Read(_source, start);
        if (!node.IsChanged)
        {
            _pieces.Copy(start, layout.End);
        }
        else if (node.IsNew && (node.IsContainer || layout.Attributes.Count > 0 || (layout.IsOneTag && node.Text.Length == 0)))
        {
            Literal(Trimmed(ElementsOf(node, isItem: true, start)));
        }
        else if (node.IsNew)
        {
            ScalarContent(node, layout, start);
        }
        else
        {
            StartTag(node, layout, start);
            Content(node, layout, start);
        }

        return layout.End;
    }

    /// <summary>A new text or new markup between the tags that are there.</summary>
    private void ScalarContent(EditNode node, XmlElementLayout layout, int start)
    {
        bool isLined = !layout.IsOneTag && HasBreak(layout.ContentStart, layout.ContentEnd);
        string lined = XmlDocumentWriter.ContentOf(_target, node.Target, IndentAt(start), _unit);
        Check(lined);
        string content = !isLined && XmlDocumentWriter.ContentOf(_target, node.Target, "", "") is { } plain && IsOneBlock(lined) ? plain : lined;
        if (!layout.IsOneTag)
        {
            _pieces.Copy(start, layout.ContentStart);
            Literal(content);
            _pieces.Copy(layout.ContentEnd, layout.End);
            return;
        }

        _pieces.Copy(start, layout.Name.End);
        Literal(">" + content + "</" + Text(layout.Name) + ">");
    }

    private static bool IsOneBlock(string lined) => lined.AsSpan().Trim().IndexOfAny('\n', '\r') < 0;

    private void StartTag(EditNode node, XmlElementLayout layout, int start)
    {
        List<EditNode> flags = [.. _tree.ChildrenOf(node).Where(IsAttribute)];
        int at = layout.Name.End;
        _pieces.Copy(start, at);
        foreach ((TextSpan name, TextSpan value) in layout.Attributes)
        {
            EditNode? flag = flags.Find(f => f.Origin >= 0 && _document.KeyOf(f.Origin).Start == name.Start);
            if (flag is not null && flag.IsNew)
            {
                _pieces.Copy(at, value.Start);
                Literal(Quoted(flag, (char)_source.Span[value.Start]));
            }
            else if (flag is not null || !IsNode(node.Origin, name))
            {
                _pieces.Copy(at, value.End);
            }

            at = value.End;
        }

        foreach (EditNode flag in flags)
        {
            if (flag.Origin < 0)
            {
                string name = flag.Member == 0 ? flag.Name : _definitions.Text(_definitions.Members[flag.Member].XmlName);
                Literal($" {name}={Quoted(flag, '"')}");
            }
        }

        bool opens = layout.IsOneTag && _tree.ChildrenOf(node).Exists(c => !IsAttribute(c));
        int tail = layout.ContentStart - (layout.IsOneTag ? 2 : 1);
        if (opens)
        {
            Literal(">");
        }
        else
        {
            _pieces.Copy(tail, layout.ContentStart);
        }
    }

    /// <summary>Whether an attribute is a node of an element, not a declaration or a hint.</summary>
    private bool IsNode(int element, TextSpan name)
    {
        for (int child = _document.FirstChild(element); child >= 0; child = _document.NextSibling(child))
        {
            if (_document.KeyOf(child).Start == name.Start)
            {
                return true;
            }
        }

        return false;
    }

    private string Quoted(EditNode flag, char quote)
    {
        StringBuilder text = new();
        XmlMarkupWriter.Escape(_tree.TextOf(flag), text, isAttribute: true);
        string escaped = text.ToString();
        char mark = escaped.Contains(quote, StringComparison.Ordinal) ? '"' : quote;
        return mark + escaped + mark;
    }

    /// <summary>The elements of a new value, each in a line of its own; the first one begins where the old one does.</summary>
    private string ElementsOf(EditNode node, bool isItem, int start) =>
        ElementsOf(node, isItem, IndentAt(start), IsOwnLine(start) || _unit.Length == 0 ? _unit : "");

    private string ElementsOf(EditNode node, bool isItem, string indent, string unit) =>
        Check(XmlDocumentWriter.ElementsOf(_target, LayoutContext.NodesOf(node), isItem, indent, unit));

    /// <summary>Refuses new elements where those of the text have a prefix.</summary>
    private string Check(string elements)
    {
        if (_hasPrefix && elements.Contains('<', StringComparison.Ordinal))
        {
            _refusal ??= Refusals.HasPrefix;
        }

        return elements;
    }

    private static string Trimmed(string elements) => elements.TrimStart('\n', '\r', ' ', '\t');

    private bool IsAttribute(EditNode node) =>
        node.Member != 0
            ? (TraitsOf(node) & OscalMemberTraits.Flag) != 0
            : node.Origin >= 0 && !node.IsContainer && _document.KeyOf(node.Origin).Start is > 0 and int key && _source.Span[key - 1] != '<';

    private OscalMemberTraits TraitsOf(EditNode node) => (OscalMemberTraits)_definitions.Members[node.Member].Traits;

    /// <summary>Where the start tag of a node begins.</summary>
    private int TagStartOf(int node) => _document.KeyOf(node).Start - 1;

    private string IndentAt(int offset)
    {
        ReadOnlySpan<byte> source = _source.Span;
        int line = LineStart(offset);
        int visible = line;
        while (visible < offset && source[visible] is (byte)' ' or (byte)'\t')
        {
            visible++;
        }

        return Text(TextSpan.Between(line, visible));
    }

    private bool IsOwnLine(int offset) => IndentAt(offset).Length == offset - LineStart(offset) && LineStart(offset) > 0;

    private int LineStart(int offset) => _source.Span[..offset].LastIndexOfAny((byte)'\n', (byte)'\r') + 1;

    private bool HasBreak(int start, int end) => _source.Span[start..end].IndexOfAny((byte)'\n', (byte)'\r') >= 0;

    private string Text(TextSpan span) => Encoding.UTF8.GetString(_source.Span.Slice(span.Start, span.Length));

    private void Literal(string text) => _pieces.Literal(_newLine == "\n" ? text : text.Replace("\n", _newLine, StringComparison.Ordinal));

    /// <summary>By what the elements in the root are indented.</summary>
    private string UnitOf()
    {
        int first = _document.FirstChild(_document.Root);
        while (first >= 0 && _source.Span[Math.Max(0, _document.KeyOf(first).Start - 1)] != '<')
        {
            first = _document.NextSibling(first);
        }

        if (first < 0 || !IsOwnLine(TagStartOf(first)))
        {
            return first < 0 ? "  " : "";
        }

        string inner = IndentAt(TagStartOf(first));
        string outer = IndentAt(TagStartOf(_document.Root));
        return inner.Length > outer.Length && inner.StartsWith(outer, StringComparison.Ordinal) ? inner[outer.Length..] : "  ";
    }
}
