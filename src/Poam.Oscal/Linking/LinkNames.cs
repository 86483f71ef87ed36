using Poam.Oscal.Definitions;

namespace Poam.Oscal.Linking;

/// <summary>What the names of the model mean for links: which members identify an object, which refer to one.</summary>
internal static class LinkNames
{
    /// <summary>The role of members that neither identify nor refer.</summary>
    public const byte Plain = 1;

    /// <summary>The role of members that hold the UUID of the object around them.</summary>
    public const byte Identity = 2;

    /// <summary>The role of members that hold the id of a role.</summary>
    public const byte RoleIdentity = 3;

    /// <summary>The role of members that no release knows.</summary>
    public const byte Unknown = 4;

    /// <summary>The role of the first kind of reference; the others follow in their order.</summary>
    public const byte FirstReference = 5;

    /// <summary>The role of a member: one of the constants, or <see cref="FirstReference"/> and a <see cref="ReferenceKind"/> more.</summary>
    public static byte RoleOf(DefinitionImage definitions, int member)
    {
        if (member == 0)
        {
            return Unknown;
        }

        ref readonly OscalImageMember row = ref definitions.Members[member];
        ReadOnlySpan<byte> name = definitions.Utf8(row.JsonName);
        ReadOnlySpan<byte> owner = definitions.Utf8(definitions.Definitions[row.Owner].Name);
        if (name.SequenceEqual("uuid"u8))
        {
            return Identity;
        }

        if (name.SequenceEqual("id"u8))
        {
            return owner.SequenceEqual("role"u8) ? RoleIdentity : Plain;
        }

        return ReferenceOf(name, owner) is { } kind ? (byte)(FirstReference + (byte)kind) : Plain;
    }

    /// <summary>The kind of the objects of a definition.</summary>
    public static ObjectKinds KindOf(ReadOnlySpan<byte> definition) => definition switch
    {
        _ when definition.SequenceEqual("risk"u8) => ObjectKinds.Risk,
        _ when definition.SequenceEqual("observation"u8) => ObjectKinds.Observation,
        _ when definition.SequenceEqual("poam-item"u8) => ObjectKinds.Item,
        _ when definition.SequenceEqual("response"u8) => ObjectKinds.Response,
        _ when definition.SequenceEqual("task"u8) => ObjectKinds.Task,
        _ when definition.SequenceEqual("entry"u8) => ObjectKinds.LogEntry,
        _ when definition.SequenceEqual("finding"u8) => ObjectKinds.Finding,
        _ when definition.SequenceEqual("mitigating-factor"u8) => ObjectKinds.MitigatingFactor,
        _ when definition.SequenceEqual("required-asset"u8) => ObjectKinds.RequiredAsset,
        _ when definition.SequenceEqual("resource"u8) => ObjectKinds.Resource,
        _ when definition.SequenceEqual("property"u8) => ObjectKinds.Property,
        _ when definition.SequenceEqual("party"u8) => ObjectKinds.Party,
        _ when definition.SequenceEqual("location"u8) => ObjectKinds.Location,
        _ when definition.SequenceEqual("system-component"u8) => ObjectKinds.Component,
        _ when definition.SequenceEqual("inventory-item"u8) => ObjectKinds.InventoryItem,
        _ when definition.SequenceEqual("system-user"u8) => ObjectKinds.User,
        _ when definition.SequenceEqual("assessment-platform"u8) => ObjectKinds.Platform,
        _ when definition.SequenceEqual("action"u8) => ObjectKinds.Action,
        _ when definition.SequenceEqual("protocol"u8) => ObjectKinds.Protocol,
        _ when definition.SequenceEqual("activity"u8) => ObjectKinds.Activity,
        _ when definition.SequenceEqual("by-component"u8) => ObjectKinds.Implementation,
        _ when definition.SequenceEqual("statement"u8) => ObjectKinds.Implementation,
        _ when definition.SequenceEqual("implemented-requirement"u8) => ObjectKinds.Implementation,
        _ when definition.SequenceEqual("plan-of-action-and-milestones"u8) => ObjectKinds.Document,
        _ when definition.SequenceEqual("system-security-plan"u8) => ObjectKinds.Document,
        _ when definition.SequenceEqual("assessment-plan"u8) => ObjectKinds.Document,
        _ when definition.SequenceEqual("assessment-results"u8) => ObjectKinds.Document,
        _ => ObjectKinds.Other,
    };

    /// <summary>What a subject of a type may be; anything for types that the model leaves open.</summary>
    public static ObjectKinds SubjectOf(ReadOnlySpan<byte> type) => type switch
    {
        _ when type.SequenceEqual("component"u8) => ObjectKinds.Component,
        _ when type.SequenceEqual("inventory-item"u8) => ObjectKinds.InventoryItem,
        _ when type.SequenceEqual("location"u8) => ObjectKinds.Location,
        _ when type.SequenceEqual("party"u8) => ObjectKinds.Party,
        _ when type.SequenceEqual("user"u8) => ObjectKinds.User,
        _ when type.SequenceEqual("resource"u8) => ObjectKinds.Resource,
        _ => ObjectKinds.Any,
    };

    /// <summary>What an actor of a type may be; anything for a type that the model does not have.</summary>
    public static ObjectKinds ActorOf(ReadOnlySpan<byte> type) => type switch
    {
        _ when type.SequenceEqual("tool"u8) => ObjectKinds.Component,
        _ when type.SequenceEqual("assessment-platform"u8) => ObjectKinds.Platform,
        _ when type.SequenceEqual("party"u8) => ObjectKinds.Party,
        _ => ObjectKinds.Any,
    };

    private static ReferenceKind? ReferenceOf(ReadOnlySpan<byte> name, ReadOnlySpan<byte> owner) => name switch
    {
        _ when name.SequenceEqual("href"u8) => ReferenceKind.Fragment,
        _ when name.SequenceEqual("role-id"u8) => owner.SequenceEqual("responsible-party"u8) ? ReferenceKind.ReportedByNist : ReferenceKind.Role,
        _ when name.SequenceEqual("party-uuids"u8) => ReferenceKind.ReportedByNist,
        _ when name.SequenceEqual("location-uuids"u8) => ReferenceKind.ReportedByNist,
        _ when name.SequenceEqual("member-of-organizations"u8) => ReferenceKind.ReportedByNist,
        _ when name.Length < 5 || !name[^5..].SequenceEqual("-uuid"u8) => null,
        _ when name.SequenceEqual("risk-uuid"u8) => ReferenceKind.RelatedRisk,
        _ when name.SequenceEqual("observation-uuid"u8) => ReferenceKind.RelatedObservation,
        _ when name.SequenceEqual("finding-uuid"u8) => ReferenceKind.RelatedFinding,
        _ when name.SequenceEqual("response-uuid"u8) => ReferenceKind.RelatedResponse,
        _ when name.SequenceEqual("task-uuid"u8) => ReferenceKind.Task,
        _ when name.SequenceEqual("activity-uuid"u8) => ReferenceKind.Activity,
        _ when name.SequenceEqual("actor-uuid"u8) => ReferenceKind.Actor,
        _ when name.SequenceEqual("subject-uuid"u8) => ReferenceKind.Subject,
        _ when name.SequenceEqual("subject-placeholder-uuid"u8) => ReferenceKind.Placeholder,
        _ when name.SequenceEqual("party-uuid"u8) => ReferenceKind.Logger,
        _ when name.SequenceEqual("component-uuid"u8) => ReferenceKind.Component,
        _ when name.SequenceEqual("implementation-uuid"u8) => ReferenceKind.Implementation,
        _ when name.SequenceEqual("implementation-statement-uuid"u8) => ReferenceKind.Implementation,
        _ => null,
    };
}
