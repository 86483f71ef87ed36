using Poam.Oscal.Definitions;
using Poam.Oscal.Documents;
using Poam.Oscal.Linking;

namespace Poam.Oscal.Validation.Rules;

/// <summary>A rule that compares a POA&amp;M with the assessment results that it comes from.</summary>
internal abstract class AssessmentRule : DocumentRule
{
    /// <inheritdoc/>
    public sealed override void Check(RuleContext context)
    {
        if (context.Imports.AssessmentResults is { } results)
        {
            Check(context, results);
        }
    }

    /// <summary>Compares.</summary>
    protected abstract void Check(RuleContext context, Artifact results);

    /// <summary>The state of a finding's target; empty when it has none.</summary>
    protected static ReadOnlySpan<byte> StateOf(NodeDocument document, int finding)
    {
        int target = document.Member(finding, "target"u8);
        int status = target < 0 ? -1 : document.Member(target, "status"u8);
        return status < 0 ? default : document.MemberText(status, "state"u8);
    }

    /// <summary>What a finding is about; empty when it does not say.</summary>
    protected static ReadOnlySpan<byte> TargetOf(NodeDocument document, int finding)
    {
        int target = document.Member(finding, "target"u8);
        return target < 0 ? default : document.MemberText(target, "target-id"u8);
    }

    /// <summary>The object of a kind with a UUID, or -1.</summary>
    protected static int Find(DocumentLinks links, UuidKey key, ObjectKinds kind)
    {
        for (int entry = links.Objects.Find(key); entry >= 0; entry = links.Objects.NextOf(entry))
        {
            if (links.Objects.KindOf(entry) == kind)
            {
                return links.Document.ParentOf(links.Objects.NodeOf(entry));
            }
        }

        return -1;
    }

    /// <summary>The UUIDs that an object names in members such as <c>related-risks/risk-uuid</c>, added to a list.</summary>
    protected static void AddRelated(NodeDocument document, int node, ReadOnlySpan<byte> list, ReadOnlySpan<byte> member, List<string> uuids)
    {
        for (int child = document.FirstChild(node); child >= 0; child = document.NextSibling(child))
        {
            if (document.IsMember(child, list))
            {
                uuids.Add(System.Text.Encoding.UTF8.GetString(document.MemberText(child, member)));
            }
        }
    }

    /// <summary>Whether any of an object's risks is open, or it has none that says.</summary>
    protected static bool IsOpen(DocumentLinks links, int node)
    {
        List<string> risks = [];
        AddRelated(links.Document, node, "related-risks"u8, "risk-uuid"u8, risks);
        bool hasAny = false;
        foreach (string uuid in risks)
        {
            int risk = UuidKey.TryParse(System.Text.Encoding.UTF8.GetBytes(uuid), out UuidKey key) ? Find(links, key, ObjectKinds.Risk) : -1;
            if (risk >= 0)
            {
                hasAny = true;
                if (!links.Document.MemberText(risk, "status"u8).SequenceEqual("closed"u8))
                {
                    return true;
                }
            }
        }

        return !hasAny;
    }

    /// <summary>The title of an object for a message, in quotes.</summary>
    protected static string TitleOf(NodeDocument document, int node) => AdviceText.Quote(document.MemberText(node, "title"u8));
}
