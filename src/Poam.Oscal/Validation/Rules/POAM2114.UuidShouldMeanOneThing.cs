using Poam.Oscal.Definitions;
using Poam.Oscal.Diagnostics;
using Poam.Oscal.Linking;

namespace Poam.Oscal.Validation.Rules;

/// <summary>A UUID means one thing in all documents.</summary>
internal sealed class POAM2114 : DocumentRule
{
    // Of these everybody knows what they are; others differ in name only.
    private const ObjectKinds Compared = ObjectKinds.Party | ObjectKinds.Location | ObjectKinds.Component | ObjectKinds.InventoryItem | ObjectKinds.User
        | ObjectKinds.Platform | ObjectKinds.Observation | ObjectKinds.Risk | ObjectKinds.MitigatingFactor | ObjectKinds.Response | ObjectKinds.Task
        | ObjectKinds.Finding | ObjectKinds.Item | ObjectKinds.Resource | ObjectKinds.Activity | ObjectKinds.Implementation | ObjectKinds.Document;

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        "POAM2114",
        "Let a UUID mean one thing in all documents",
        Severity.Warning,
        RuleSource.Poam,
        "The UUID of an object of this POA&M belongs to something of another kind in the SSP, the assessment plan or the assessment results. UUIDs are meant to be unique everywhere: whoever looks it up finds the wrong thing. An object that is carried over stays what it is; a new one needs a UUID of its own.");

    /// <inheritdoc/>
    public override void Check(RuleContext context)
    {
        if (context.Imports.Found.Count == 0)
        {
            return;
        }

        IdentifierTable objects = context.Links.Objects;
        for (int entry = 0; entry < objects.Count; entry++)
        {
            ObjectKinds kind = objects.KindOf(entry);
            Artifact? artifact = null;
            int other = (kind & Compared) == 0 ? -1 : context.Imports.Find(objects.KeyOf(entry), kind, out artifact);
            if (other >= 0)
            {
                Compare(context, entry, artifact!, other);
            }
        }
    }

    private void Compare(RuleContext context, int entry, Artifact artifact, int other)
    {
        IdentifierTable objects = context.Links.Objects;
        IdentifierTable theirs = artifact.Links.Objects;
        int node = objects.NodeOf(entry);
        if (theirs.KindOf(other) != objects.KindOf(entry) && (theirs.KindOf(other) & Compared) != 0 && context.Counts(Descriptor, node))
        {
            string uuid = AdviceText.Quote(context.Document.TextOf(node));
            string found = ObjectNames.Describe(artifact.Links, other);
            context.ReportElsewhere(Descriptor, node, $"{uuid} identifies {ObjectNames.Describe(context.Links, entry)} here and {found} in '{artifact.Name}'.", artifact, theirs.NodeOf(other), $"This is {found}.");
        }
    }
}
