using Poam.Oscal.Diagnostics;
using Poam.Oscal.Validation;

namespace Poam.Oscal.Review;

/// <summary>What differs between two states of a document.</summary>
public sealed record DocumentDiff
{
    /// <summary>The differences in content, by what they are about: items first, in the order of the new state, then the rest.</summary>
    public required IReadOnlyList<DiffSubject> Subjects { get; init; }

    /// <summary>What differs in writing alone: order, spelling of times, UUIDs made anew, <c>last-modified</c>.</summary>
    public required IReadOnlyList<DiffChange> Noise { get; init; }

    /// <summary>How many objects have another UUID although they are the same.</summary>
    public required int RegeneratedUuids { get; init; }

    /// <summary>What a change may not do and this one does (rules <c>POAM5001</c> and up), at places of the new state.</summary>
    public required IReadOnlyList<Diagnostic> PolicyFindings { get; init; }

    /// <summary>What reading the old state found.</summary>
    public required ValidationResult OldRead { get; init; }

    /// <summary>What reading the new state found.</summary>
    public required ValidationResult NewRead { get; init; }

    /// <summary>Whether the old state is a document of OSCAL that could be read to its end.</summary>
    public required bool OldIsWhole { get; init; }

    /// <summary>Whether the new state is a document of OSCAL that could be read to its end.</summary>
    public required bool NewIsWhole { get; init; }

    /// <summary>Whether both states are whole and of one model; where not, nothing was compared.</summary>
    public bool IsComparable => OldIsWhole && NewIsWhole && OldRead.Model == NewRead.Model;

    /// <summary>Whether both states say the same.</summary>
    public bool AreEqual => IsComparable && Subjects.Count == 0;
}
