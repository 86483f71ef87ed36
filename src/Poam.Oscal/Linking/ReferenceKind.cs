namespace Poam.Oscal.Linking;

/// <summary>What a reference means; <c>docs/references.md</c> says of each what it may point at.</summary>
internal enum ReferenceKind : byte
{
    /// <summary>The finding behind an item.</summary>
    RelatedFinding,

    /// <summary>The observation behind an item, a finding or a risk.</summary>
    RelatedObservation,

    /// <summary>The risk of an item or a finding.</summary>
    RelatedRisk,

    /// <summary>The response that an entry of a risk log is about.</summary>
    RelatedResponse,

    /// <summary>The task that something comes from, or that comes first.</summary>
    Task,

    /// <summary>The activity of a task.</summary>
    Activity,

    /// <summary>Who or what made a statement.</summary>
    Actor,

    /// <summary>What was looked at.</summary>
    Subject,

    /// <summary>The placeholder of a task's subjects.</summary>
    Placeholder,

    /// <summary>Who wrote an entry of a risk log.</summary>
    Logger,

    /// <summary>The role in which somebody acted.</summary>
    Role,

    /// <summary>The component of an inventory item or a platform.</summary>
    Component,

    /// <summary>The control implementation that a finding or a mitigating factor is about.</summary>
    Implementation,

    /// <summary>A <c>#</c> fragment.</summary>
    Fragment,

    /// <summary>A reference that a constraint of NIST's reports; it counts as a use and nothing else.</summary>
    ReportedByNist,
}
