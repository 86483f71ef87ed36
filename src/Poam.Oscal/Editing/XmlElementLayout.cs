using Poam.Oscal.Documents;
using Poam.Oscal.Formats.Xml;

namespace Poam.Oscal.Editing;

/// <summary>The tags of an element and what is right inside, as they stand in a well-formed XML text.</summary>
internal sealed class XmlElementLayout
{
    private XmlElementLayout()
    {
    }

    /// <summary>The place of the name in the start tag.</summary>
    public TextSpan Name { get; private init; }

    /// <summary>The attributes, quotes included.</summary>
    public List<(TextSpan Name, TextSpan Value)> Attributes { get; } = [];

    /// <summary>Where the content begins, behind the start tag.</summary>
    public int ContentStart { get; private set; }

    /// <summary>Where the content ends, before the end tag.</summary>
    public int ContentEnd { get; private set; }

    /// <summary>Where the element ends.</summary>
    public int End { get; private set; }

    /// <summary>Whether it is one tag that ends with <c>/&gt;</c>.</summary>
    public bool IsOneTag { get; private set; }

    /// <summary>The elements right inside.</summary>
    public List<TextSpan> Elements { get; } = [];

    /// <summary>Reads an element.</summary>
    /// <param name="source">The text.</param>
    /// <param name="start">Where its start tag begins.</param>
    public static XmlElementLayout Read(ReadOnlyMemory<byte> source, int start)
    {
        XmlTagScanner scanner = new(source, start);
        scanner.MoveToTag();
        scanner.StartTag();
        XmlElementLayout element = new() { Name = scanner.Name };
        while (scanner.NextAttribute(out TextSpan name, out TextSpan value))
        {
            element.Attributes.Add((name, value));
        }

        element.ContentStart = scanner.Position;
        element.IsOneTag = IsOne(source.Span, scanner);
        element.ContentEnd = scanner.Position;
        element.End = scanner.Position;
        if (!element.IsOneTag)
        {
            element.ReadContent(source.Span, scanner);
        }

        return element;
    }

    private void ReadContent(ReadOnlySpan<byte> source, XmlTagScanner scanner)
    {
        int depth = 0;
        int start = 0;
        while (true)
        {
            scanner.MoveToTag();
            if (scanner.TagStart + 1 >= source.Length)
            {
                ContentEnd = End = source.Length;
                return;
            }

            if (source[scanner.TagStart + 1] != '/')
            {
                start = depth == 0 ? scanner.TagStart : start;
                depth += OpensElement(source, scanner) ? 1 : 0;
            }
            else if (depth-- == 0)
            {
                ContentEnd = scanner.TagStart;
                scanner.EndTag();
                End = scanner.Position;
                return;
            }
            else
            {
                scanner.EndTag();
            }

            if (depth == 0)
            {
                Elements.Add(TextSpan.Between(start, scanner.Position));
            }
        }
    }

    private static bool OpensElement(ReadOnlySpan<byte> source, XmlTagScanner scanner)
    {
        scanner.StartTag();
        while (scanner.NextAttribute(out _, out _))
        {
        }

        return !IsOne(source, scanner);
    }

    private static bool IsOne(ReadOnlySpan<byte> source, XmlTagScanner scanner) => scanner.Position >= 2 && source[scanner.Position - 2] == '/';
}
