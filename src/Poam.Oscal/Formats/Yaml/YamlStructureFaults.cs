using System.Text;
using Poam.Oscal.Documents;

namespace Poam.Oscal.Formats.Yaml;

/// <summary>Finds out from the text around a place why its structure cannot be read: the parser only knows that something else should stand there.</summary>
internal static class YamlStructureFaults
{
    private const int LongestQuote = 40;

    /// <summary>A name that no colon follows, or a colon that no blank follows.</summary>
    public static YamlExplanation MissingColon(ReadOnlySpan<byte> source, int offset)
    {
        int start = YamlSource.FirstVisible(source, YamlSource.LineStart(source, offset));
        int end = YamlSource.TrimEnd(source, start, YamlSource.LineEnd(source, offset));
        ReadOnlySpan<byte> line = source[start..end];
        int colon = line.IndexOf((byte)':');
        if (colon > 0 && colon + 1 < line.Length && !YamlSource.IsBlank(line[colon + 1]) && line[colon + 1] != '/')
        {
            return new YamlExplanation(new TextSpan(start + colon, 1), "The colon between a name and its value needs a blank behind it.");
        }

        bool isLast = YamlSource.SkipBlanks(source, end) >= source.Length;
        string cut = isLast ? " Or the file was cut off here." : "";
        return new YamlExplanation(TextSpan.Between(start, end), $"`{Shorten(line)}` has no colon behind it: members are written `name: value`.{cut}");
    }

    /// <summary>A colon inside a value that has no quotes.</summary>
    public static YamlExplanation ColonInValue(ReadOnlySpan<byte> source, int colon)
    {
        int lineStart = YamlSource.LineStart(source, colon);
        int first = YamlSource.FirstVisible(source, lineStart);
        if (source[first..Math.Max(first, colon)].IndexOf(": "u8) >= 0)
        {
            return At(source, colon, "A value without quotes cannot contain a colon with a blank behind it. Quote the value.");
        }

        int before = YamlSource.TrimEnd(source, 0, lineStart);
        int beforeStart = YamlSource.LineStart(source, before);
        bool isDeeper = first - lineStart > YamlSource.FirstVisible(source, beforeStart) - beforeStart;
        return isDeeper
            ? At(
                source,
                first,
                "This line is indented deeper, so it goes on with the value above, and a value without quotes cannot contain a colon with a blank behind it. "
                + "Indent it like its siblings, or quote the whole value.")
            : MissingColon(source, beforeStart);
    }

    /// <summary>Something else than a name, where the members of a mapping stand.</summary>
    public static YamlExplanation InMapping(ReadOnlySpan<byte> source, int offset)
    {
        int first = YamlSource.FirstVisible(source, YamlSource.LineStart(source, offset));
        if (offset > first)
        {
            return BehindValue(source, first, offset);
        }

        if (StartsItem(source, offset))
        {
            return At(source, offset, "This item fits no list above it: indent it like the items that it belongs to, below the name of their list.");
        }

        byte found = offset < source.Length ? source[offset] : (byte)0;
        if (found is (byte)']' or (byte)'}' or (byte)',')
        {
            return At(source, offset, $"This `{(char)found}` belongs to no open bracket. Remove it.");
        }

        return HasName(source, offset) ? Misplaced(source, offset) : MissingColon(source, offset);
    }

    /// <summary>Something else than an item, where the items of a list stand.</summary>
    public static YamlExplanation InList(ReadOnlySpan<byte> source, int offset)
    {
        int first = YamlSource.FirstVisible(source, YamlSource.LineStart(source, offset));
        return offset > first ? BehindValue(source, first, offset)
            : StartsItem(source, offset) ? Misplaced(source, offset)
            : At(
                source,
                offset,
                $"This line is {Indentation(source, offset)}, too little for a member of the list item above it, and it starts no item of its own with `- `.");
    }

    /// <summary>Something unexpected in brackets or braces.</summary>
    public static YamlExplanation InBrackets(ReadOnlySpan<byte> source, int offset)
    {
        if (YamlSource.SkipBlanks(source, Math.Min(offset, source.Length)) >= source.Length)
        {
            return At(source, offset, "The text ends before its brackets are closed: the file was cut off, or a closing bracket is missing.");
        }

        return source[offset] switch
        {
            (byte)',' => At(source, offset, "There is nothing before this comma. Remove the comma; if text is meant, quote the value."),
            (byte)']' or (byte)'}' => At(source, offset, $"This `{(char)source[offset]}` does not belong to the bracket that is open. If text is meant, quote the value."),
            (byte)':' => At(source, offset, "A value without quotes cannot contain a colon with a blank behind it. Quote the value."),
            _ => At(source, offset, "There is a comma missing before this, or the bracket that is open was not closed."),
        };
    }

    private static YamlExplanation BehindValue(ReadOnlySpan<byte> source, int first, int offset)
    {
        byte before = source[YamlSource.TrimEnd(source, first + 1, offset) - 1];
        int value = source[first..offset].LastIndexOf(": "u8);
        bool isAlias = value >= 0 && YamlSource.FirstVisible(source, first + value + 1) is int start && source[start] == '*';
        string message = before switch
        {
            (byte)'\'' => "The value ended at the quote before this. Inside single quotes a single quote is written twice: `''`.",
            (byte)'"' => "The value ended at the quote before this. Put all of it into the quotes; inside double quotes a double quote is written `\\\"`.",
            (byte)']' or (byte)'}' => "The value ended at the bracket before this. If text is meant, quote the value.",
            _ when isAlias => "A value that starts with `*` is an alias, and nothing may follow its name. If text is meant, quote the value.",
            _ => "This does not belong to the value before it. Quote the value as a whole, or put this on a line of its own.",
        };
        return At(source, offset, message);
    }

    private static YamlExplanation Misplaced(ReadOnlySpan<byte> source, int offset)
    {
        return At(source, offset, $"This line is {Indentation(source, offset)}, which fits no line above it. Indent it like the lines that it belongs to.");
    }

    private static string Indentation(ReadOnlySpan<byte> source, int offset)
    {
        int blanks = offset - YamlSource.LineStart(source, offset);
        return blanks == 0 ? "not indented" : blanks == 1 ? "indented with 1 blank" : $"indented with {blanks} blanks";
    }

    private static bool StartsItem(ReadOnlySpan<byte> source, int offset) =>
        offset < source.Length && source[offset] == '-'
        && (offset + 1 == source.Length || YamlSource.IsBlank(source[offset + 1]) || YamlSource.IsBreak(source[offset + 1]));

    private static bool HasName(ReadOnlySpan<byte> source, int offset)
    {
        ReadOnlySpan<byte> line = source[offset..YamlSource.LineEnd(source, offset)].TrimEnd((byte)' ');
        return line.IndexOf(": "u8) > 0 || line.EndsWith(":"u8);
    }

    private static string Shorten(ReadOnlySpan<byte> line) =>
        line.Length <= LongestQuote ? Encoding.UTF8.GetString(line) : string.Concat(Encoding.UTF8.GetString(line[..LongestQuote]).TrimEnd('\uFFFD'), "…");

    private static YamlExplanation At(ReadOnlySpan<byte> source, int offset, string message) => new(YamlSource.CharacterAt(source, offset), message);
}
