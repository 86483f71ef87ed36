namespace Poam.Oscal.Linking;

/// <summary>Kinds of objects that a document refers to by UUID or id; a set of them says what a reference may point at.</summary>
[Flags]
internal enum ObjectKinds
{
    /// <summary>Nothing that this document could hold.</summary>
    None = 0,

    /// <summary>An object with a UUID that is none of the others.</summary>
    Other = 1,

    /// <summary>The document itself.</summary>
    Document = 1 << 1,

    /// <summary>A role of the metadata; roles have ids.</summary>
    Role = 1 << 2,

    /// <summary>A party.</summary>
    Party = 1 << 3,

    /// <summary>A location.</summary>
    Location = 1 << 4,

    /// <summary>A component of the system or a tool of the assessment.</summary>
    Component = 1 << 5,

    /// <summary>An inventory item.</summary>
    InventoryItem = 1 << 6,

    /// <summary>A user of the system.</summary>
    User = 1 << 7,

    /// <summary>An assessment platform.</summary>
    Platform = 1 << 8,

    /// <summary>An observation.</summary>
    Observation = 1 << 9,

    /// <summary>A risk.</summary>
    Risk = 1 << 10,

    /// <summary>A mitigating factor of a risk.</summary>
    MitigatingFactor = 1 << 11,

    /// <summary>A response to a risk.</summary>
    Response = 1 << 12,

    /// <summary>An asset that a response needs.</summary>
    RequiredAsset = 1 << 13,

    /// <summary>A task of a response, or a task below it.</summary>
    Task = 1 << 14,

    /// <summary>An entry of a risk's log.</summary>
    LogEntry = 1 << 15,

    /// <summary>A finding.</summary>
    Finding = 1 << 16,

    /// <summary>An item of a POA&amp;M.</summary>
    Item = 1 << 17,

    /// <summary>A resource of the back matter.</summary>
    Resource = 1 << 18,

    /// <summary>A property with a UUID.</summary>
    Property = 1 << 19,

    /// <summary>An action on the document.</summary>
    Action = 1 << 20,

    /// <summary>A protocol of a component.</summary>
    Protocol = 1 << 21,

    /// <summary>An object in a part of the document that the model does not know; it may be anything.</summary>
    Unknown = 1 << 22,

    /// <summary>An activity of an assessment plan or of assessment results.</summary>
    Activity = 1 << 23,

    /// <summary>What an SSP says of a control: an implemented requirement, a statement, or an implementation by a component.</summary>
    Implementation = 1 << 24,

    /// <summary>Anything with a UUID.</summary>
    Any = ~Role,
}
