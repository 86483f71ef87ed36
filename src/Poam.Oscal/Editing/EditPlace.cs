using System.Globalization;

namespace Poam.Oscal.Editing;

/// <summary>A place as users name it: a JSON pointer, or the UUID of an object and a pointer from there.</summary>
/// <param name="Uuid">The UUID, or null for a pointer from the top.</param>
/// <param name="Segments">The names and numbers from there.</param>
internal sealed record EditPlace(string? Uuid, string[] Segments)
{
    private const int LengthOfUuid = 36;

    /// <summary>Reads a place; null when it is none.</summary>
    public static EditPlace? Parse(string text)
    {
        int slash = text.IndexOf('/', StringComparison.Ordinal);
        string head = slash < 0 ? text : text[..slash];
        if (head.Length != 0 && (head.Length != LengthOfUuid || !Guid.TryParseExact(head, "D", out _)))
        {
            return null;
        }

        string[] segments = slash < 0 ? [] : text[(slash + 1)..].Split('/');
        for (int i = 0; i < segments.Length; i++)
        {
            segments[i] = segments[i].Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
        }

        return new EditPlace(head.Length == 0 ? null : head, segments);
    }

    /// <summary>The number that a segment is in a list of so many items, <c>-</c> being the one behind the last; -1 for none.</summary>
    public static int IndexOf(string segment, int count) =>
        segment == "-" ? count
        : (segment == "0" || (segment.Length > 0 && segment[0] is >= '1' and <= '9'))
            && int.TryParse(segment, NumberStyles.None, CultureInfo.InvariantCulture, out int index) ? index
        : -1;
}
