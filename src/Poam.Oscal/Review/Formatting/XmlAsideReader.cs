using System.Text;
using Poam.Oscal.Definitions;
using Poam.Oscal.Documents;
using Poam.Oscal.Formats.Writing;
using Poam.Oscal.Formats.Xml;

namespace Poam.Oscal.Review.Formatting;

/// <summary>
/// Finds the comments, processing instructions and empty lines of an XML text between its elements, and what each belongs to: to the
/// element that comes next, to the end of the one before where none comes, or to the one in whose line it stands. What stands inside of
/// markup goes with it.
/// </summary>
internal sealed class XmlAsideReader
{
    private readonly NodeDocument _document;
    private readonly ReadOnlyMemory<byte> _text;
    private readonly XmlTagScanner _scanner;
    private readonly Dictionary<int, int> _byTag = [];
    private readonly Dictionary<int, int> _byValue = [];
    private readonly Stack<XmlAsideFrame> _open = [];
    private readonly List<string> _waiting = [];

    // What was closed last on the level that is open, and where it ended.
    private CommentPlace? _closed;
    private int _closedEnd;

    // Up to here the text is that of one value.
    private int _valueEnd;

    private XmlAsideReader(NodeDocument document, ReadOnlyMemory<byte> source, int start)
    {
        _document = document;
        _text = source;
        _scanner = new XmlTagScanner(source, start);
        for (int node = 1; node < document.Count; node++)
        {
            int key = document.KeyOf(node).Start;
            if (IsUnwrapped(node))
            {
                _byValue.TryAdd(document.ValueOf(node).Start, node);
            }
            else if (key > 0 && Source[key - 1] == '<')
            {
                _byTag.TryAdd(key, node);
            }
        }
    }

    private ReadOnlySpan<byte> Source => _text.Span;

    /// <summary>All comments and instructions with their places, those inside of values included.</summary>
    public List<(string Text, int Offset)> All { get; } = [];

    /// <summary>How many elements and attributes there are.</summary>
    public int Count { get; private set; }

    /// <summary>The comments by what they belong to.</summary>
    public NodeComments Comments { get; } = new();

    /// <summary>Reads the comments of a text.</summary>
    /// <param name="document">The document.</param>
    /// <param name="source">The text.</param>
    /// <param name="start">Where it begins, behind a byte order mark.</param>
    public static XmlAsideReader Read(NodeDocument document, ReadOnlyMemory<byte> source, int start)
    {
        XmlAsideReader reader = new(document, source, start);
        reader.Run();
        return reader;
    }

    private void Run()
    {
        while (true)
        {
            int from = _scanner.Position;
            _scanner.MoveToTag();
            int tag = _scanner.TagStart;
            Gap(from, tag);
            if (tag >= Source.Length)
            {
                GiveBelow();
                return;
            }

            if (tag + 1 < Source.Length && Source[tag + 1] == '/')
            {
                _scanner.EndTag();
                if (tag >= _valueEnd)
                {
                    Close();
                }
            }
            else
            {
                StartTag(tag);
            }
        }
    }

    private void StartTag(int tag)
    {
        Count++;
        _scanner.StartTag();
        int name = _scanner.Name.Start;
        while (_scanner.NextAttribute(out _, out _))
        {
            Count++;
        }

        if (tag < _valueEnd)
        {
            return;
        }

        bool isEmpty = Source[_scanner.Position - 2] == '/';
        if (_byValue.TryGetValue(tag, out int markup))
        {
            GiveAbove(markup);
            EndWith(new CommentPlace(markup, IsList: false), _document.ValueOf(markup).End);
        }
        else if (!_byTag.TryGetValue(name, out int node))
        {
            Open(new XmlAsideFrame { Node = -1, IsList = true, Above = [.. _waiting] }, isEmpty);
        }
        else
        {
            GiveAbove(node);
            OpenNode(node, isEmpty);
        }
    }

    private void OpenNode(int node, bool isEmpty)
    {
        bool isObject = _document.KindOf(node) == NodeKind.Object;
        if (isObject && _document.MemberOf(node) == 0)
        {
            EndWith(new CommentPlace(node, IsList: false), _document.ValueOf(node).End);
            return;
        }

        Open(new XmlAsideFrame { Node = node, IsList = false, Above = [] }, isEmpty);
        _valueEnd = isObject || isEmpty ? _valueEnd : Math.Max(_valueEnd, _document.ValueOf(node).End);
    }

    private void Open(XmlAsideFrame frame, bool isEmpty)
    {
        _waiting.Clear();
        _open.Push(frame);
        _closed = null;
        if (isEmpty)
        {
            Close();
        }
    }

    private void Close()
    {
        GiveBelow();
        XmlAsideFrame frame = _open.Pop();
        _closed = frame.Node < 0 ? null : new CommentPlace(frame.Node, frame.IsList);
        _closedEnd = _scanner.Position;
    }

    private void EndWith(CommentPlace place, int end)
    {
        _closed = place;
        _closedEnd = end;
        _valueEnd = end;
    }

    /// <summary>Gives what waits to the element that comes now, and what stands above the list that it is the first of to that list.</summary>
    private void GiveAbove(int node)
    {
        if (_open.TryPeek(out XmlAsideFrame? frame) && frame is { IsList: true, Node: < 0 })
        {
            frame.Node = node;
            frame.Above.ForEach(text => Comments.AddBefore(new CommentPlace(node, IsList: true), text));
        }

        _waiting.ForEach(text => Comments.AddBefore(new CommentPlace(node, IsList: false), text));
        _waiting.Clear();
    }

    /// <summary>Gives what waits to the end of what was closed last, else to the element that is open; that it has a place there is seen in the end.</summary>
    private void GiveBelow()
    {
        while (_waiting.Count > 0 && _waiting[^1].Length == 0)
        {
            _waiting.RemoveAt(_waiting.Count - 1);
        }

        if (_closed is { } place)
        {
            _waiting.ForEach(text => Comments.AddAfter(place, text));
        }
        else if (_open.TryPeek(out XmlAsideFrame? frame) && frame.Node >= 0)
        {
            _waiting.ForEach(text => Comments.AddInside(new CommentPlace(frame.Node, IsList: false), text));
        }

        _waiting.Clear();
    }

    private void Gap(int from, int to)
    {
        int breaks = 0;
        int at = from;
        while (at < to)
        {
            int end = at + 1;
            if (Source[at] == '<')
            {
                NoteBlankLine(at, breaks);
                breaks = 0;
                end = Aside(at);
            }
            else if (Source[at] == '\n')
            {
                breaks++;
            }
            else if (!XmlTagScanner.IsBlank(Source[at]))
            {
                breaks = 0;
            }

            at = end;
        }

        NoteBlankLine(to, breaks);
    }

    private void NoteBlankLine(int offset, int breaks)
    {
        if (breaks > 1 && offset > _valueEnd && _open.Count > 0)
        {
            _waiting.Add("");
        }
    }

    /// <summary>Takes a comment or an instruction, or goes past a CDATA section or the declaration.</summary>
    /// <returns>Where it ends.</returns>
    private int Aside(int start)
    {
        ReadOnlySpan<byte> rest = Source[start..];
        ReadOnlySpan<byte> mark = rest.StartsWith("<![CDATA["u8) ? "]]>"u8 : rest.StartsWith("<!--"u8) ? "-->"u8 : "?>"u8;
        int skip = rest.StartsWith("<!--"u8) ? 4 : 2;
        int found = rest[skip..].IndexOf(mark);
        int end = found < 0 ? Source.Length : start + skip + found + mark.Length;
        bool isDeclaration = rest.StartsWith("<?xml"u8) && rest.Length > 5 && XmlTagScanner.IsBlank(rest[5]);
        if (rest.StartsWith("<![CDATA["u8) || isDeclaration)
        {
            return end;
        }

        string text = Encoding.UTF8.GetString(Source[start..end]).Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        All.Add((text, start));
        if (start >= _valueEnd)
        {
            Give(text, start);
        }

        return end;
    }

    private void Give(string text, int start)
    {
        bool isBehind = _closed is not null && start >= _closedEnd && Source[_closedEnd..start].IndexOfAny((byte)'\n', (byte)'\r') < 0;
        if (!isBehind || !Comments.TryAddBehind(_closed!.Value, text))
        {
            _waiting.Add(text);
        }
    }

    private bool IsUnwrapped(int node) =>
        ((OscalMemberTraits)DefinitionImage.Current.Members[_document.MemberOf(node)].Traits & OscalMemberTraits.XmlUnwrapped) != 0;
}
