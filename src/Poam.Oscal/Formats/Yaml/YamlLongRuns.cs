using Poam.Oscal.Documents;

namespace Poam.Oscal.Formats.Yaml;

/// <summary>
/// Finds long runs of letters and digits, such as an attachment in base64, of which the parser needs to see the ends only: it takes every
/// character into a buffer one by one, which costs seconds and gigabytes for a value of 200 MB that then stands in the text as it is.
/// </summary>
internal static class YamlLongRuns
{
    // A name longer than 1,024 characters must still be too long.
    private const int KeptStart = 2_048;
    private const int KeptEnd = 64;
    private const int Stride = 8_192;
    private const int Shortest = 2 * Stride;

    /// <summary>The stretches that can be left out, in the order of the text.</summary>
    /// <param name="source">The UTF-8.</param>
    /// <param name="start">Where reading begins.</param>
    public static TextSpan[] Find(ReadOnlySpan<byte> source, int start)
    {
        TextSpan[] found = [];
        int count = 0;

        // Every run that is long enough lies over one of these places.
        for (int probe = start + Stride; probe < source.Length; probe += Stride)
        {
            if (!IsInRun(source[probe]))
            {
                continue;
            }

            int first = probe;
            while (first > start && IsInRun(source[first - 1]))
            {
                first--;
            }

            while (probe < source.Length && IsInRun(source[probe]))
            {
                probe++;
            }

            if (probe - first >= Shortest)
            {
                if (count == found.Length)
                {
                    Array.Resize(ref found, Math.Max(4, count * 2));
                }

                found[count++] = TextSpan.Between(first + KeptStart, probe - KeptEnd);
            }
        }

        // The parser gets U+FDD4 for each; a text that holds that character is read in full.
        if (count == 0 || source.IndexOf("\uFDD4"u8) >= 0)
        {
            return [];
        }

        Array.Resize(ref found, count);
        return found;
    }

    private static bool IsInRun(byte value) =>
        value is (>= (byte)'0' and <= (byte)'9') or (>= (byte)'A' and <= (byte)'Z') or (>= (byte)'a' and <= (byte)'z') or (byte)'+' or (byte)'/' or (byte)'=';
}
