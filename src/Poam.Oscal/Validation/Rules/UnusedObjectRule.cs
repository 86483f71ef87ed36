using Poam.Oscal.Definitions;
using Poam.Oscal.Documents;
using Poam.Oscal.Linking;

namespace Poam.Oscal.Validation.Rules;

/// <summary>A rule about objects of one kind that nothing refers to.</summary>
internal abstract class UnusedObjectRule : DocumentRule
{
    /// <summary>The kind.</summary>
    protected abstract ObjectKinds Kind { get; }

    /// <summary>What should refer to such an object, with its article.</summary>
    protected abstract string Referrers { get; }

    /// <summary>Whether something should refer to such an object.</summary>
    protected virtual bool Applies(RuleContext context, int entry) => true;

    /// <inheritdoc/>
    public override void Check(RuleContext context)
    {
        IdentifierTable objects = context.Links.Objects;
        for (int entry = 0; entry < objects.Count; entry++)
        {
            int node = objects.NodeOf(entry);
            if (objects.KindOf(entry) == Kind && !objects.IsUsed(entry) && IsOfRelease(context.Document, context.Document.ParentOf(node)) && Applies(context, entry) && context.Counts(Descriptor, node))
            {
                context.Report(Descriptor, node, $"No {Referrers} refers to {NameOf(context, entry)}.");
            }
        }
    }

    /// <summary>Whether the document's release has such objects; that it has not is reported already.</summary>
    private static bool IsOfRelease(NodeDocument document, int node)
    {
        uint releases = DefinitionImage.Current.Members[document.MemberOf(node)].Releases;
        return ((releases >> document.Release) & 1) != 0;
    }

    /// <summary>The object with its title, or <c>this observation</c>.</summary>
    private static string NameOf(RuleContext context, int entry)
    {
        string name = ObjectNames.Describe(context.Links, entry);
        string plain = name[(name.IndexOf(' ', StringComparison.Ordinal) + 1)..];
        return plain.EndsWith('\'') ? plain : "this " + plain;
    }
}
