using System.Globalization;
using Poam.Oscal.Diagnostics;
using Poam.Oscal.Documents;

namespace Poam.Oscal.Validation.Suppressions;

/// <summary>A finding, or the findings of one place, that somebody accepted: with a rule, a place, a reason and, mostly, an end.</summary>
public sealed class Suppression
{
    /// <summary>The id of the rule; upper and lower case are the same.</summary>
    public required string Rule { get; init; }

    /// <summary>Why it is accepted.</summary>
    public required string Reason { get; init; }

    /// <summary>The pattern of the files, from the folder of the configuration; null for any file. Callers compare it: a validation does not.</summary>
    public string? Path { get; init; }

    /// <summary>The fingerprint of the finding, or null.</summary>
    public string? Fingerprint { get; init; }

    /// <summary>The JSON pointer of the finding or of something that holds it, or null.</summary>
    public string? Pointer { get; init; }

    /// <summary>The UUID of the object that the finding is about or is in, or null.</summary>
    public string? Uuid { get; init; }

    /// <summary>The last day, in UTC, on which it is accepted; null for no end.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>The node that states it in the configuration or the document.</summary>
    internal int Node { get; init; }

    /// <summary>Its place there.</summary>
    internal TextSpan Span { get; init; }

    /// <summary>The line whose findings a comment silences; 0 for a suppression of the configuration.</summary>
    internal int Line { get; init; }

    /// <summary>Whether its last day is over.</summary>
    /// <param name="asOf">The day that stands for today.</param>
    public bool HasExpired(DateOnly asOf) => asOf > Until;

    /// <summary>What to say when it has expired.</summary>
    internal string ExpiryMessage() =>
        $"This suppression of {Rule} expired at the end of {Until?.ToString("O", CultureInfo.InvariantCulture)}. Mend what it silenced, or decide anew and write a new date.";

    /// <summary>Whether it silences a finding, its last day aside.</summary>
    internal bool Matches(NodeDocument document, Finding finding, Diagnostic diagnostic)
    {
        if (!Rule.Equals(diagnostic.Rule.Id, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        return Line > 0 ? diagnostic.Location.Line == Line
            : Fingerprint is not null ? Fingerprint.Equals(diagnostic.Fingerprint, StringComparison.OrdinalIgnoreCase)
            : Pointer is not null ? IsAtOrBelow(Pointer, diagnostic.Pointer)
            : Uuid is not null && IsInside(document, finding.Node, Uuid);
    }

    private static bool IsAtOrBelow(string pointer, string other) =>
        other.StartsWith(pointer, StringComparison.Ordinal) && (other.Length == pointer.Length || other[pointer.Length] == '/');

    /// <summary>Whether a node is the object with a UUID, or is inside of it.</summary>
    private static bool IsInside(NodeDocument document, int node, string uuid)
    {
        for (; node > 0; node = document.ParentOf(node))
        {
            for (int child = document.FirstChild(node); child >= 0; child = document.NextSibling(child))
            {
                if (document.NameOf(child) == "uuid" && uuid.Equals(System.Text.Encoding.UTF8.GetString(document.TextOf(child)), StringComparison.OrdinalIgnoreCase))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
