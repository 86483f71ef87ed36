using System.Security.Cryptography;
using System.Text;
using Poam.Oscal.Model;

namespace Poam.Oscal.Lifecycle;

/// <summary>A piece of evidence, and where it lies: a file beside the document, a page, or a resource that the document has already.</summary>
public sealed record EvidenceLink
{
    /// <summary>
    /// The address (<c>back-matter/resource/rlink/@href</c>): relative to the document, or absolute; <c>#</c> and the UUID of a resource of the
    /// document names that one.
    /// </summary>
    public required UriReference Href { get; init; }

    /// <summary>What it is called (<c>resource/title</c>), in a line; null for the name at the end of the address.</summary>
    public MarkupLine? Title { get; init; }

    /// <summary>The media type (<c>rlink/@media-type</c>), such as <c>text/csv</c>; null for none.</summary>
    public string? MediaType { get; init; }

    /// <summary>The SHA-256 of its bytes, 64 hexadecimal digits (<c>rlink/hash</c>); null for none.</summary>
    public string? Sha256 { get; init; }

    /// <summary>What it is called.</summary>
    internal MarkupLine Name => Title ?? Escape(LastName(Href.Text));

    /// <summary>Evidence in a file: its hash is taken, its media type follows from its extension.</summary>
    /// <param name="path">The path of the file relative to the document, with <c>/</c> between the names.</param>
    /// <param name="content">What is in it; read to the end.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="IOException">The content cannot be read.</exception>
    public static EvidenceLink OfFile(string path, Stream content)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(content);
        return new EvidenceLink
        {
            Href = string.Join('/', path.Split('/').Select(Uri.EscapeDataString)),
            Title = Escape(LastName(path)),
            MediaType = MediaTypes.Of(path),
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(content)),
        };
    }

    /// <summary>Evidence at an address that nobody opens: without hash; its media type follows from the extension.</summary>
    /// <param name="address">The address, such as <c>https://files.agency.example/scan.pdf</c>, or <c>#</c> and the UUID of a resource of the document.</param>
    /// <exception cref="ArgumentNullException"><paramref name="address"/> is null.</exception>
    public static EvidenceLink OfAddress(string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return new EvidenceLink { Href = address, MediaType = MediaTypes.Of(PathOf(address)) };
    }

    /// <summary>The address in the one spelling that can be compared with others.</summary>
    internal static string Normalize(string href) => Uri.UnescapeDataString(href.StartsWith("./", StringComparison.Ordinal) ? href[2..] : href);

    /// <summary>An address without query and fragment.</summary>
    private static string PathOf(string address)
    {
        int end = address.AsSpan().IndexOfAny('?', '#');
        return end < 0 ? address : address[..end];
    }

    private static string LastName(string href)
    {
        string path = Uri.UnescapeDataString(PathOf(href)).TrimEnd('/');
        string name = path[(path.LastIndexOf('/') + 1)..].Trim();
        return name.Length > 0 ? name : href;
    }

    /// <summary>A name as Markdown that shows it as it is. An underscore between letters means nothing there.</summary>
    private static MarkupLine Escape(string name)
    {
        StringBuilder text = new();
        for (int i = 0; i < name.Length; i++)
        {
            bool isInside = i > 0 && i < name.Length - 1 && char.IsLetterOrDigit(name[i - 1]) && char.IsLetterOrDigit(name[i + 1]);
            bool isMark = name[i] is '*' or '`' or '[' or ']' or '<' or '\\' or '~' or '^' or '{' || (name[i] == '_' && !isInside);
            text.Append(isMark ? "\\" : "").Append(char.IsControl(name[i]) ? ' ' : name[i]);
        }

        return text.ToString();
    }
}
