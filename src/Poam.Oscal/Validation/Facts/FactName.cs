namespace Poam.Oscal.Validation.Facts;

/// <summary>The members, by their names in JSON, that facts are read from.</summary>
internal enum FactName : byte
{
    /// <summary>It is not known yet.</summary>
    Unknown = 0,

    /// <summary>Any other member.</summary>
    Other = 1,

    /// <summary><c>status</c>.</summary>
    Status,

    /// <summary><c>deadline</c>.</summary>
    Deadline,

    /// <summary><c>props</c>.</summary>
    Props,

    /// <summary><c>name</c>.</summary>
    Name,

    /// <summary><c>ns</c>.</summary>
    Ns,

    /// <summary><c>value</c>.</summary>
    Value,

    /// <summary><c>characterizations</c>.</summary>
    Characterizations,

    /// <summary><c>facets</c>.</summary>
    Facets,

    /// <summary><c>system</c>.</summary>
    System,

    /// <summary><c>mitigating-factors</c>.</summary>
    MitigatingFactors,

    /// <summary><c>remediations</c>.</summary>
    Remediations,

    /// <summary><c>title</c>.</summary>
    Title,

    /// <summary><c>lifecycle</c>.</summary>
    Lifecycle,

    /// <summary><c>required-assets</c>.</summary>
    RequiredAssets,

    /// <summary><c>origins</c>.</summary>
    Origins,

    /// <summary><c>actors</c>.</summary>
    Actors,

    /// <summary><c>type</c>.</summary>
    Type,

    /// <summary><c>tasks</c>.</summary>
    Tasks,

    /// <summary><c>timing</c>.</summary>
    Timing,

    /// <summary><c>on-date</c>.</summary>
    OnDate,

    /// <summary><c>date</c>.</summary>
    Date,

    /// <summary><c>within-date-range</c>.</summary>
    WithinDateRange,

    /// <summary><c>start</c>.</summary>
    Start,

    /// <summary><c>end</c>.</summary>
    End,

    /// <summary><c>responsible-roles</c>.</summary>
    ResponsibleRoles,

    /// <summary><c>risk-log</c>.</summary>
    RiskLog,

    /// <summary><c>entries</c>.</summary>
    Entries,

    /// <summary><c>status-change</c>.</summary>
    StatusChange,

    /// <summary><c>related-responses</c>.</summary>
    RelatedResponses,

    /// <summary><c>related-tasks</c>.</summary>
    RelatedTasks,

    /// <summary><c>task-uuid</c>.</summary>
    TaskUuid,

    /// <summary><c>related-observations</c>.</summary>
    RelatedObservations,

    /// <summary><c>observation-uuid</c>.</summary>
    ObservationUuid,

    /// <summary><c>related-risks</c>.</summary>
    RelatedRisks,

    /// <summary><c>risk-uuid</c>.</summary>
    RiskUuid,

    /// <summary><c>related-findings</c>.</summary>
    RelatedFindings,

    /// <summary><c>finding-uuid</c>.</summary>
    FindingUuid,

    /// <summary><c>types</c>.</summary>
    Types,

    /// <summary><c>methods</c>.</summary>
    Methods,

    /// <summary><c>collected</c>.</summary>
    Collected,

    /// <summary><c>expires</c>.</summary>
    Expires,

    /// <summary><c>relevant-evidence</c>.</summary>
    RelevantEvidence,

    /// <summary><c>subjects</c>.</summary>
    Subjects,

    /// <summary><c>target</c>.</summary>
    Target,

    /// <summary><c>target-id</c>.</summary>
    TargetId,

    /// <summary><c>implementation-statement-uuid</c> of a finding, <c>implementation-uuid</c> of a mitigating factor.</summary>
    Implementation,

    /// <summary><c>observations</c>.</summary>
    Observations,

    /// <summary><c>risks</c>.</summary>
    Risks,

    /// <summary><c>findings</c>.</summary>
    Findings,

    /// <summary><c>poam-items</c>.</summary>
    PoamItems,

    /// <summary><c>metadata</c>.</summary>
    Metadata,

    /// <summary><c>last-modified</c>.</summary>
    LastModified,
}
