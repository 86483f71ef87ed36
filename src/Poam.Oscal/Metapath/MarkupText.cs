using System.Buffers;
using System.Net;
using System.Text;

namespace Poam.Oscal.Metapath;

/// <summary>The text of markup that stands in XML as elements: what a reader sees, without the tags.</summary>
internal static class MarkupText
{
    /// <summary>The text.</summary>
    /// <param name="markup">The elements as they stand in the document.</param>
    public static byte[] Of(ReadOnlySpan<byte> markup)
    {
        ArrayBufferWriter<byte> text = new(Math.Max(1, markup.Length));
        while (!markup.IsEmpty)
        {
            int tag = markup.IndexOf((byte)'<');
            Append(text, tag < 0 ? markup : markup[..tag]);
            int end = tag < 0 ? -1 : markup[tag..].IndexOf((byte)'>');
            markup = end < 0 ? default : markup[(tag + end + 1)..];
        }

        return text.WrittenSpan.Trim(" \t\r\n"u8).ToArray();
    }

    private static void Append(ArrayBufferWriter<byte> text, ReadOnlySpan<byte> run) =>
        text.Write(run.Contains((byte)'&') ? Encoding.UTF8.GetBytes(WebUtility.HtmlDecode(Encoding.UTF8.GetString(run))) : run);
}
