namespace Poam.Oscal.Linking.Access;

/// <summary>An <c>href</c> taken apart. Only its form is looked at, so that the same text means the same on every system.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The fragment without its <c>#</c>, the decoded path with <c>/</c> between its names, the URI, or why it is refused.</param>
internal readonly record struct Href(HrefKind Kind, string Text)
{
    private const int LongestShown = 200;

    /// <summary>Takes an <c>href</c> apart.</summary>
    public static Href Read(string href)
    {
        string text = href.Trim();
        if (text.Length == 0)
        {
            return new Href(HrefKind.Refused, "the reference is empty");
        }

        if (text[0] == '#')
        {
            return new Href(HrefKind.Fragment, text[1..]);
        }

        int scheme = LengthOfScheme(text);
        return scheme switch
        {
            0 => ReadPath(text),
            1 => new Href(HrefKind.Refused, $"'{Shorten(text)}' is a path with a drive letter: write it relative to the document"),
            _ when text.StartsWith("file:", StringComparison.OrdinalIgnoreCase) => new Href(HrefKind.Refused, $"'{Shorten(text)}' is a file: URI, and those are never read: write the path relative to the document"),
            _ => new Href(HrefKind.Uri, text),
        };
    }

    /// <summary>The length of a URI's scheme; 0 when the text has none.</summary>
    public static int LengthOfScheme(string text)
    {
        int length = 0;
        while (length < text.Length && (char.IsAsciiLetter(text[length]) || (length > 0 && (char.IsAsciiDigit(text[length]) || text[length] is '+' or '-' or '.'))))
        {
            length++;
        }

        return length < text.Length && text[length] == ':' ? length : 0;
    }

    /// <summary>A text from a document as messages show it.</summary>
    public static string Shorten(string text)
    {
        string shown = text.Length <= LongestShown ? text : text[..LongestShown] + "…";
        return string.Create(shown.Length, shown, static (span, source) =>
        {
            for (int i = 0; i < span.Length; i++)
            {
                span[i] = char.IsControl(source[i]) ? ' ' : source[i];
            }
        });
    }

    /// <summary>The path without query and fragment, decoded once; <c>\</c> counts as <c>/</c> everywhere, as it does where it was written.</summary>
    private static Href ReadPath(string text)
    {
        int end = text.AsSpan().IndexOfAny('?', '#');
        string path = Uri.UnescapeDataString(end < 0 ? text : text[..end]).Replace('\\', '/');
        if (path.Contains('\0', StringComparison.Ordinal))
        {
            return new Href(HrefKind.Refused, $"'{Shorten(text)}' has a NUL in its path");
        }

        if (path.StartsWith("//", StringComparison.Ordinal))
        {
            return new Href(HrefKind.Refused, $"'{Shorten(text)}' is a path of another computer or of a device, and those are never read");
        }

        return path.Length == 0 ? new Href(HrefKind.Refused, $"'{Shorten(text)}' names no document") : new Href(HrefKind.Path, path);
    }
}
