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
            if (objects.KindOf(entry) == Kind && !objects.IsUsed(entry) && Applies(context, entry) && context.Counts(Descriptor, node))
            {
                context.Report(Descriptor, node, $"No {Referrers} refers to this {NameOf(context, entry)}.");
            }
        }
    }

    /// <summary>The object without the article.</summary>
    private static string NameOf(RuleContext context, int entry)
    {
        string name = ObjectNames.Describe(context.Links, entry);
        return name[(name.IndexOf(' ', StringComparison.Ordinal) + 1)..];
    }
}
