using System.Globalization;
using Poam.Oscal.Model;

namespace Poam.Oscal.Lifecycle;

/// <summary>Goes on with the ids that the items of a document have.</summary>
internal static class PoamIds
{
    private const int MostDigits = 9;
    private const string FirstPrefix = "V-";

    /// <summary>The first id of a document.</summary>
    public const string First = FirstPrefix + "1";

    /// <summary>The next id: the commonest form among the ids, such as <c>V-</c> and a number, of two equally common ones the later; the number behind the highest.</summary>
    public static string Next(PoamDocument poam)
    {
        List<(string Prefix, string Digits)> ids = [.. poam.PoamItems.Select(i => i.PoamId).OfType<string>().Select(Split).Where(i => i.Digits.Length > 0)];
        if (ids.Count == 0)
        {
            return FirstFree(poam, FirstPrefix, 0, 1);
        }

        var form = ids.Select((id, place) => (id.Prefix, Place: place)).GroupBy(i => i.Prefix, StringComparer.OrdinalIgnoreCase)
            .OrderBy(g => g.Count()).ThenBy(g => g.Max(i => i.Place)).Last();
        string[] numbers = [.. ids.Where(i => i.Prefix.Equals(form.Key, StringComparison.OrdinalIgnoreCase)).Select(i => i.Digits)];
        int width = numbers.Any(n => n[0] == '0' && n.Length > 1) ? numbers.Max(n => n.Length) : 0;
        return FirstFree(poam, form.First().Prefix, numbers.Max(n => int.Parse(n, CultureInfo.InvariantCulture)), width);
    }

    /// <summary>Whether an item has an id, in upper or lower case.</summary>
    public static bool IsTaken(PoamDocument poam, string id) => poam.PoamItems.Any(i => id.Equals(i.PoamId, StringComparison.OrdinalIgnoreCase));

    private static string FirstFree(PoamDocument poam, string prefix, int last, int width)
    {
        string id;
        do
        {
            id = prefix + (++last).ToString("D" + width.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        }
        while (IsTaken(poam, id));

        return id;
    }

    private static (string Prefix, string Digits) Split(string id)
    {
        int start = id.Length;
        while (start > 0 && char.IsAsciiDigit(id[start - 1]) && id.Length - start < MostDigits)
        {
            start--;
        }

        return (id[..start], id[start..]);
    }
}
