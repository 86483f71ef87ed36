using Poam.Oscal.Definitions;
using Poam.Oscal.Diagnostics;
using Poam.Oscal.Documents;
using Poam.Oscal.Linking;

namespace Poam.Oscal.Validation.Rules;

/// <summary>A UUID identifies one object of the document.</summary>
internal sealed class POAM2020 : DocumentRule
{
    // Constraints of the model compare these where they stand together.
    private const ObjectKinds ComparedByNist = ObjectKinds.Party | ObjectKinds.Location | ObjectKinds.Component | ObjectKinds.User | ObjectKinds.Resource;

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        "POAM2020",
        "Give every object a UUID of its own",
        Severity.Error,
        RuleSource.Poam,
        "Two objects with one UUID cannot be told apart: a reference to it may mean either, and tools that keep objects by UUID lose one of them. It happens when an item is copied to start the next one. Give the newer object a new UUID and look at what refers to it. An object that was copied with all that is in it is one finding. Where a constraint of the model compares the UUIDs already (parties, locations, components and users of one list, resources, properties of the metadata), this rule is silent. In assessment results an object may stand in several results, so they are left alone.");

    /// <inheritdoc/>
    public override void Check(RuleContext context)
    {
        IdentifierTable objects = context.Links.Objects;
        for (int entry = 0; entry < objects.Count; entry++)
        {
            if (objects.IsFirst(entry) || (objects.KindOf(entry) & (ObjectKinds.Role | ObjectKinds.Unknown)) != 0)
            {
                continue;
            }

            int first = objects.Find(objects.KeyOf(entry));
            int node = objects.NodeOf(entry);
            if (!IsReportedByNist(context, first, entry) && !IsInCopy(context, first, entry) && context.Counts(Descriptor, node))
            {
                string uuid = AdviceText.Quote(context.Document.TextOf(node));
                string other = ObjectNames.Describe(context.Links, first);
                string advice = HoldsCopies(context, entry) ? "Give one of them a new UUID, and each object in it as well." : "Give one of them a new UUID.";
                string message = $"{uuid} identifies {ObjectNames.Describe(context.Links, entry)} and, before it, {other}. {advice}";
                context.Report(Descriptor, node, message, objects.NodeOf(first), "The UUID was given here first.");
            }
        }
    }

    /// <summary>Whether two objects stand in two others that have one UUID as well: all were copied at once, which is one fault.</summary>
    private static bool IsInCopy(RuleContext context, int first, int second)
    {
        int a = OwnerOf(context, first);
        int b = OwnerOf(context, second);
        return a >= 0 && b >= 0 && a != b && context.Links.Objects.KeyOf(a) == context.Links.Objects.KeyOf(b);
    }

    /// <summary>The object around an object, or -1.</summary>
    private static int OwnerOf(RuleContext context, int entry)
    {
        NodeDocument document = context.Document;
        IdentifierTable objects = context.Links.Objects;
        for (int node = document.ParentOf(document.ParentOf(objects.NodeOf(entry))); node > document.Root; node = document.ParentOf(node))
        {
            int identity = document.Member(node, "uuid"u8);
            int owner = identity >= 0 && UuidKey.TryParse(document.TextOf(identity), out UuidKey key) ? objects.Find(key) : -1;
            while (owner >= 0 && objects.NodeOf(owner) != identity)
            {
                owner = objects.NextOf(owner);
            }

            if (owner >= 0)
            {
                return owner;
            }
        }

        return -1;
    }

    /// <summary>Whether the next object stands in this one and was copied with it.</summary>
    private static bool HoldsCopies(RuleContext context, int entry)
    {
        IdentifierTable objects = context.Links.Objects;
        int next = entry + 1;
        return next < objects.Count && !objects.IsFirst(next)
            && objects.NodeOf(next) < context.Document.EndOf(context.Document.ParentOf(objects.NodeOf(entry)))
            && IsInCopy(context, objects.Find(objects.KeyOf(next)), next);
    }

    private static bool IsReportedByNist(RuleContext context, int first, int second)
    {
        IdentifierTable objects = context.Links.Objects;
        NodeDocument document = context.Document;
        int a = document.ParentOf(objects.NodeOf(first));
        int b = document.ParentOf(objects.NodeOf(second));
        bool areOfOneKind = objects.KindOf(first) == objects.KindOf(second) && document.ParentOf(a) == document.ParentOf(b);
        return (areOfOneKind && (objects.KindOf(first) & ComparedByNist) != 0)
            || (areOfOneKind && AreBoth(document, a, b, "leveraged-authorization"u8))
            || (areOfOneKind && AreBoth(document, a, b, "diagram"u8))
            || AreBoth(document, a, b, "provided"u8)
            || AreBoth(document, a, b, "by-component"u8)
            || (AreBoth(document, a, b, "property"u8) && document.IsWithin(a, "metadata"u8) && document.IsWithin(b, "metadata"u8));
    }

    private static bool AreBoth(NodeDocument document, int first, int second, ReadOnlySpan<byte> definition) => document.IsOf(first, definition) && document.IsOf(second, definition);
}
