using Poam.Oscal.Documents;

namespace Poam.Oscal.Formats;

/// <summary>Recognises the format of a text: from its content first, from the file's extension where the content leaves it open.</summary>
internal static class FormatDetector
{
    /// <summary>The format of a text.</summary>
    /// <param name="text">The text behind its byte order mark.</param>
    /// <param name="path">The path of the file, or null.</param>
    public static OscalFormat Detect(ReadOnlySpan<byte> text, string? path)
    {
        ReadOnlySpan<byte> visible = WithoutBlanks(text);
        OscalFormat? extension = OfExtension(path);
        byte first = visible.Length > 0 ? visible[0] : (byte)0;
        return first switch
        {
            (byte)'<' => OscalFormat.Xml,

            // JSON, or a flow mapping of YAML: a YAML file may hold either, anything else is JSON.
            (byte)'{' or (byte)'[' => extension == OscalFormat.Yaml ? OscalFormat.Yaml : OscalFormat.Json,

            // A comment of JSON: YAML has none of that form.
            (byte)'/' when visible.Length > 1 && visible[1] is (byte)'/' or (byte)'*' => extension ?? OscalFormat.Json,
            0 => extension ?? OscalFormat.Json,

            // A word: a key of YAML whatever the file is called, unless the extension says that it should have been JSON or XML and no key follows.
            _ => extension is null or OscalFormat.Yaml || LooksLikeKey(visible) ? OscalFormat.Yaml : extension.Value,
        };
    }

    /// <summary>A text behind the blanks and empty lines that it starts with. The framework's way to skip them is compiled at run time.</summary>
    public static ReadOnlySpan<byte> WithoutBlanks(ReadOnlySpan<byte> text)
    {
        int start = 0;
        while (start < text.Length && text[start] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')
        {
            start++;
        }

        return text[start..];
    }

    /// <summary>The format that a file's extension names, or null.</summary>
    public static OscalFormat? OfExtension(string? path) =>
        path is null ? null
        : path.EndsWith(".json", StringComparison.OrdinalIgnoreCase) ? OscalFormat.Json
        : path.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".yml", StringComparison.OrdinalIgnoreCase) ? OscalFormat.Yaml
        : path.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) ? OscalFormat.Xml
        : null;

    private static bool LooksLikeKey(ReadOnlySpan<byte> text)
    {
        if (text[0] is (byte)'#' or (byte)'%' || text.StartsWith("---"u8))
        {
            return true;
        }

        int end = text.IndexOfAnyExceptInRange((byte)'-', (byte)'z');
        return end < 0 ? false : text[..Math.Min(text.Length, 200)].IndexOf(":"u8) is > 0 and int colon && !text[..colon].ContainsAny(" \"\n"u8);
    }
}
