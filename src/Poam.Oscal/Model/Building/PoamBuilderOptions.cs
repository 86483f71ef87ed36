namespace Poam.Oscal.Model.Building;

/// <summary>What a <see cref="PoamBuilder"/> builds, and with which ids and which clock.</summary>
public sealed record PoamBuilderOptions
{
    /// <summary>The options that are used unless a caller sets others: the newest release, random ids, the clock of the system.</summary>
    public static PoamBuilderOptions Default { get; } = new();

    /// <summary>The release of OSCAL, any from <c>1.0.0</c> to <c>1.2.2</c>: <c>metadata/oscal-version</c>.</summary>
    public string Release { get; init; } = "1.2.2";

    /// <summary>The version of the document: <c>metadata/version</c>.</summary>
    public string Version { get; init; } = "1.0";

    /// <summary>
    /// The namespace of ids of version 5, made from the keys that a tool gives: the next run has the same ids for the same keys. Any UUID
    /// that the tool keeps for the system; null for random ids. Releases before 1.0.3 know random ids only.
    /// </summary>
    public Guid? IdNamespace { get; init; }

    /// <summary>
    /// The UUID of the document, which its later versions keep; null for one that is made from <see cref="IdNamespace"/> and the system,
    /// or at random.
    /// </summary>
    public Guid? DocumentUuid { get; init; }

    /// <summary>The clock that sets <c>metadata/last-modified</c>, to the second. A clock that stands still makes the same document byte for byte.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
