using Poam.Oscal.Review.Diffing;

namespace Poam.Oscal.Review;

/// <summary>The words that all reports of differences use.</summary>
internal static class DiffWords
{
    /// <summary>The sign before a difference.</summary>
    public static char SignOf(DiffChangeKind kind) => kind switch
    {
        DiffChangeKind.Added => '+',
        DiffChangeKind.Removed => '-',
        DiffChangeKind.Moved => '>',
        _ => '~',
    };

    /// <summary>The word for programs.</summary>
    public static string NameOf(DiffChangeKind kind) => kind switch
    {
        DiffChangeKind.Added => "added",
        DiffChangeKind.Removed => "removed",
        DiffChangeKind.Changed => "changed",
        DiffChangeKind.Moved => "moved",
        DiffChangeKind.Reordered => "reordered",
        DiffChangeKind.Respelled => "respelled",
        DiffChangeKind.RegeneratedUuid => "regenerated-uuid",
        _ => "stamped",
    };

    /// <summary>The word for programs.</summary>
    public static string NameOf(DiffSubjectKind kind) => kind switch
    {
        DiffSubjectKind.Item => "item",
        DiffSubjectKind.Object => "object",
        _ => "document",
    };

    /// <summary>What a difference says about the values.</summary>
    public static string ValuesOf(DiffChange change) => change.Kind switch
    {
        DiffChangeKind.Added => Added(change.NewValue, change.NewObject, change.Name),
        DiffChangeKind.Removed => Added(change.OldValue, change.OldObject, change.Name),
        DiffChangeKind.Changed when (change.OldObject ?? change.NewObject) is not null => $"{Referent(change.OldValue, change.OldObject)} to {Referent(change.NewValue, change.NewObject)}",
        DiffChangeKind.Changed => TextExcerpt.Change(change.OldValue, change.NewValue),
        DiffChangeKind.Moved => $"from {change.OldPointer}",
        _ => "",
    };

    /// <summary>What stands at the head of a subject: new, gone, or nothing where a sentence says it.</summary>
    public static string StateOf(DiffSubject subject) => subject.Statements.Count > 0 ? "" : subject.State switch
    {
        DiffChangeKind.Added => "new",
        DiffChangeKind.Removed => "gone",
        _ => "",
    };

    /// <summary>How many things there are, in words.</summary>
    public static string Count(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";

    /// <summary>The numbers of a file's differences: items changed, new and gone, and how many differences there are elsewhere.</summary>
    public static string Summary(DocumentDiff diff)
    {
        List<string> parts = [];
        Add(parts, diff.Subjects.Count(s => s.Kind == DiffSubjectKind.Item && s.State == DiffChangeKind.Changed), "item", "changed");
        Add(parts, diff.Subjects.Count(s => s.Kind == DiffSubjectKind.Item && s.State == DiffChangeKind.Added), "item", "new");
        Add(parts, diff.Subjects.Count(s => s.Kind == DiffSubjectKind.Item && s.State == DiffChangeKind.Removed), "item", "gone");
        int others = diff.Subjects.Where(s => s.Kind != DiffSubjectKind.Item).Sum(s => s.Changes.Count + s.Statements.Count);
        Add(parts, others, "difference", "elsewhere");
        return parts.Count == 0 ? "no difference in content" : string.Join(" · ", parts);
    }

    /// <summary>What is said of the differences in writing alone; null for none.</summary>
    public static string? Noise(DocumentDiff diff)
    {
        int others = diff.Noise.Count(n => n.Kind != DiffChangeKind.RegeneratedUuid);
        List<string> parts = [];
        if (others > 0)
        {
            parts.Add($"{Count(others, "difference")} in writing alone (order, spelling, last-modified)");
        }

        if (diff.RegeneratedUuids > 0)
        {
            parts.Add($"{Count(diff.RegeneratedUuids, "object")} with a UUID made anew");
        }

        return parts.Count == 0 ? null : string.Join("; ", parts);
    }

    // An object whose name says all needs no value.
    private static string Added(string? value, string? referent, string name) =>
        value is null || value == name || (value.StartsWith('\'') && name.Contains(value, StringComparison.Ordinal)) ? "" : Referent(value, referent);

    private static string Referent(string? value, string? referent) => referent is null ? TextExcerpt.Quote(value) : $"{TextExcerpt.Quote(value)} ({referent})";

    private static void Add(List<string> parts, int count, string noun, string state)
    {
        if (count > 0)
        {
            parts.Add($"{Count(count, noun)} {state}");
        }
    }
}
