using Poam.Oscal.Definitions;
using Poam.Oscal.Documents;

namespace Poam.Oscal.Validation.Facts;

/// <summary>Tells what members are called without comparing their names more than once.</summary>
internal sealed class FactNames(NodeDocument document)
{
    private readonly DefinitionImage _definitions = DefinitionImage.Current;
    private readonly byte[] _names = new byte[DefinitionImage.Current.Members.Length];

    /// <summary>
    /// What a node is called; other for nodes that do not count: unknown members, values of the wrong type, further occurrences of a member
    /// that may occur once.
    /// </summary>
    public FactName Of(int node)
    {
        int member = document.MemberOf(node);
        byte name = _names[member];
        if (name == (byte)FactName.Unknown)
        {
            name = _names[member] = (byte)Find(member);
        }

        bool counts = name == (byte)FactName.Other || (document.TraitsOf(node) & (NodeTraits.Invalid | NodeTraits.Repeated)) == 0;
        return counts ? (FactName)name : FactName.Other;
    }

    private FactName Find(int member)
    {
        ReadOnlySpan<byte> name = member == 0 ? default : _definitions.Utf8(_definitions.Members[member].JsonName);
        FactName found = First(name);
        return found == FactName.Other ? Second(name) : found;
    }

    private static FactName First(ReadOnlySpan<byte> name) => name switch
    {
        _ when name.SequenceEqual("status"u8) => FactName.Status,
        _ when name.SequenceEqual("deadline"u8) => FactName.Deadline,
        _ when name.SequenceEqual("props"u8) => FactName.Props,
        _ when name.SequenceEqual("name"u8) => FactName.Name,
        _ when name.SequenceEqual("ns"u8) => FactName.Ns,
        _ when name.SequenceEqual("value"u8) => FactName.Value,
        _ when name.SequenceEqual("characterizations"u8) => FactName.Characterizations,
        _ when name.SequenceEqual("facets"u8) => FactName.Facets,
        _ when name.SequenceEqual("system"u8) => FactName.System,
        _ when name.SequenceEqual("mitigating-factors"u8) => FactName.MitigatingFactors,
        _ when name.SequenceEqual("remediations"u8) => FactName.Remediations,
        _ when name.SequenceEqual("title"u8) => FactName.Title,
        _ when name.SequenceEqual("lifecycle"u8) => FactName.Lifecycle,
        _ when name.SequenceEqual("required-assets"u8) => FactName.RequiredAssets,
        _ when name.SequenceEqual("origins"u8) => FactName.Origins,
        _ when name.SequenceEqual("actors"u8) => FactName.Actors,
        _ when name.SequenceEqual("type"u8) => FactName.Type,
        _ when name.SequenceEqual("tasks"u8) => FactName.Tasks,
        _ when name.SequenceEqual("timing"u8) => FactName.Timing,
        _ when name.SequenceEqual("on-date"u8) => FactName.OnDate,
        _ when name.SequenceEqual("date"u8) => FactName.Date,
        _ when name.SequenceEqual("within-date-range"u8) => FactName.WithinDateRange,
        _ when name.SequenceEqual("start"u8) => FactName.Start,
        _ when name.SequenceEqual("end"u8) => FactName.End,
        _ when name.SequenceEqual("responsible-roles"u8) => FactName.ResponsibleRoles,
        _ when name.SequenceEqual("risk-log"u8) => FactName.RiskLog,
        _ => FactName.Other,
    };

    private static FactName Second(ReadOnlySpan<byte> name) => name switch
    {
        _ when name.SequenceEqual("entries"u8) => FactName.Entries,
        _ when name.SequenceEqual("status-change"u8) => FactName.StatusChange,
        _ when name.SequenceEqual("related-responses"u8) => FactName.RelatedResponses,
        _ when name.SequenceEqual("related-tasks"u8) => FactName.RelatedTasks,
        _ when name.SequenceEqual("task-uuid"u8) => FactName.TaskUuid,
        _ when name.SequenceEqual("related-observations"u8) => FactName.RelatedObservations,
        _ when name.SequenceEqual("observation-uuid"u8) => FactName.ObservationUuid,
        _ when name.SequenceEqual("related-risks"u8) => FactName.RelatedRisks,
        _ when name.SequenceEqual("risk-uuid"u8) => FactName.RiskUuid,
        _ when name.SequenceEqual("related-findings"u8) => FactName.RelatedFindings,
        _ when name.SequenceEqual("finding-uuid"u8) => FactName.FindingUuid,
        _ when name.SequenceEqual("types"u8) => FactName.Types,
        _ when name.SequenceEqual("methods"u8) => FactName.Methods,
        _ when name.SequenceEqual("collected"u8) => FactName.Collected,
        _ when name.SequenceEqual("expires"u8) => FactName.Expires,
        _ when name.SequenceEqual("relevant-evidence"u8) => FactName.RelevantEvidence,
        _ when name.SequenceEqual("subjects"u8) => FactName.Subjects,
        _ when name.SequenceEqual("target"u8) => FactName.Target,
        _ when name.SequenceEqual("target-id"u8) => FactName.TargetId,
        _ when name.SequenceEqual("implementation-uuid"u8) || name.SequenceEqual("implementation-statement-uuid"u8) => FactName.Implementation,
        _ when name.SequenceEqual("observations"u8) => FactName.Observations,
        _ when name.SequenceEqual("risks"u8) => FactName.Risks,
        _ when name.SequenceEqual("findings"u8) => FactName.Findings,
        _ when name.SequenceEqual("poam-items"u8) => FactName.PoamItems,
        _ when name.SequenceEqual("metadata"u8) => FactName.Metadata,
        _ when name.SequenceEqual("last-modified"u8) => FactName.LastModified,
        _ => FactName.Other,
    };
}
