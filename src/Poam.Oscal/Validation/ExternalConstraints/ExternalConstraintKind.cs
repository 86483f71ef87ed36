namespace Poam.Oscal.Validation.ExternalConstraints;

/// <summary>The kinds of constraints that files may hold, in the order of <see cref="ExternalConstraint.KindNames"/>.</summary>
internal enum ExternalConstraintKind
{
    /// <summary>The value is one of a list.</summary>
    AllowedValues,

    /// <summary>The value has a form or a data type.</summary>
    Matches,

    /// <summary>A condition holds.</summary>
    Expect,

    /// <summary>A condition does not hold.</summary>
    Report,

    /// <summary>Each target has a key of its own, under which others may refer to it.</summary>
    Index,

    /// <summary>Each target refers to a key of an index.</summary>
    IndexHasKey,

    /// <summary>Each target has a key of its own.</summary>
    IsUnique,

    /// <summary>There are so many targets.</summary>
    HasCardinality,
}
