using System.Text;
using Poam.Oscal.Diagnostics;

namespace Poam.Oscal.Formats.Xml;

/// <summary>The words of findings that only XML has.</summary>
internal static class XmlMessages
{
    private const int LongestName = 60;

    /// <summary>An element around prose that has none.</summary>
    public static string NeedlessWrapper(string name) => $"<{Shorten(name)}> is not written in XML: its blocks (<p>, <ul>, …) stand directly in the element around it.";

    /// <summary>An element in a grouping element that is no item.</summary>
    public static string NotAnItem(ReadOnlySpan<byte> group, string item, ReadOnlySpan<byte> found) =>
        $"<{Name(group)}> holds <{item}> elements only, not <{Name(found)}>.";

    /// <summary>An attribute of an element that has none.</summary>
    public static string NoAttributes(ReadOnlySpan<byte> element, string attribute) => $"<{Name(element)}> has no attributes: remove `{Shorten(attribute)}`.";

    /// <summary>Text between elements.</summary>
    public static string StrayText(ReadOnlySpan<byte> element, bool takesBlocks) => takesBlocks
        ? $"There is text directly in <{Name(element)}>. Put it into <p>."
        : $"There is text between the elements of <{Name(element)}>, which has none of its own: it would be lost. Remove it.";

    /// <summary>Text in markup that has blocks, items, rows or nothing.</summary>
    public static string MarkupText(ReadOnlySpan<byte> element, XmlMarkupContent content) => content switch
    {
        XmlMarkupContent.Blocks => $"There is text directly in <{Name(element)}>. Put it into <p>.",
        XmlMarkupContent.Items => $"There is text directly in <{Name(element)}>. Put it into <li>.",
        XmlMarkupContent.Rows or XmlMarkupContent.Cells => $"There is text directly in <{Name(element)}>. Put it into <td>.",
        _ => $"<{Name(element)}> must be empty, but there is text in it.",
    };

    /// <summary>An element that markup does not have.</summary>
    public static string UnknownMarkup(string name, bool isOurs)
    {
        if (!isOurs)
        {
            return $"<{Shorten(name)}> is in another namespace. Markup of OSCAL stands in OSCAL's namespace.";
        }

        string? nearest = NearestName.Find(name, XmlMarkupModel.Names);
        return nearest is null
            ? $"OSCAL's markup has no element <{Shorten(name)}>. It has: {string.Join(", ", XmlMarkupModel.Names)}."
            : $"OSCAL's markup has no element <{Shorten(name)}>. Did you mean <{nearest}>?";
    }

    /// <summary>An element of markup in the wrong place.</summary>
    public static string MisplacedMarkup(string name, ReadOnlySpan<byte> parent, XmlMarkupContent content)
    {
        string allowed = content switch
        {
            XmlMarkupContent.Blocks => "block elements such as <p>; put it into one",
            XmlMarkupContent.Inlines => "text and inline elements such as <em>, no blocks",
            XmlMarkupContent.Items => "<li> elements only",
            XmlMarkupContent.Rows => "<tr> elements only",
            XmlMarkupContent.Cells => "<td> and <th> elements only",
            XmlMarkupContent.Nothing => "nothing",
            _ => "text, inline elements and blocks",
        };
        return $"<{Shorten(name)}> cannot stand in <{Name(parent)}>, which takes {allowed}.";
    }

    /// <summary>A list or table without anything in it.</summary>
    public static string EmptyList(ReadOnlySpan<byte> element, XmlMarkupContent content) =>
        $"<{Name(element)}> is empty. It holds at least one {(content == XmlMarkupContent.Items ? "<li>" : "<tr>")}.";

    /// <summary>An attribute that an element of markup does not have.</summary>
    public static string MarkupAttribute(ReadOnlySpan<byte> element, string attribute, XmlMarkupElement kind) =>
        XmlMarkupModel.AttributesOf(kind) is { } allowed
            ? $"<{Name(element)}> has no attribute `{Shorten(attribute)}`. It has: {allowed}."
            : $"<{Name(element)}> has no attributes: remove `{Shorten(attribute)}`.";

    /// <summary>An attribute that an element of markup needs.</summary>
    public static string MissingMarkupAttribute(XmlMarkupElement element, bool hasType) =>
        element == XmlMarkupElement.Image ? "<img> needs the attribute `src`."
        : hasType ? "<insert> needs the attribute `id-ref`."
        : "<insert> needs the attribute `type`, such as type=\"param\".";

    /// <summary>Cuts a name that is too long for a message.</summary>
    public static string Shorten(string name) => name.Length <= LongestName ? name : string.Concat(name.AsSpan(0, LongestName - 1), "…");

    private static string Name(ReadOnlySpan<byte> name) => Shorten(Encoding.UTF8.GetString(name));
}
