using System.Text;

namespace Poam.Oscal.Reports;

/// <summary>Brings the bytes of a file into the encoding that excerpts are cut from.</summary>
internal static class SourceText
{
    /// <summary>The text in UTF-8 without its byte order mark; a copy only when the text is UTF-16.</summary>
    public static ReadOnlySpan<byte> ToUtf8(ReadOnlySpan<byte> content) => content switch
    {
        [0xEF, 0xBB, 0xBF, .. var rest] => rest,
        [0xFF, 0xFE, .. var rest] => Transcode(Encoding.Unicode, rest),
        [0xFE, 0xFF, .. var rest] => Transcode(Encoding.BigEndianUnicode, rest),
        [not 0, 0, ..] => Transcode(Encoding.Unicode, content),
        [0, not 0, ..] => Transcode(Encoding.BigEndianUnicode, content),
        _ => content,
    };

    private static byte[] Transcode(Encoding encoding, ReadOnlySpan<byte> content) =>
        Encoding.UTF8.GetBytes(encoding.GetString(content));
}
