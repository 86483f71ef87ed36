using Poam.Oscal.Linking;

namespace Poam.Oscal.Validation.Rules;

/// <summary>A rule about what a document imports; of every model.</summary>
internal abstract class ImportRule : DocumentRule
{
    /// <inheritdoc/>
    public sealed override void Check(RuleContext context)
    {
        foreach (ImportLink link in context.Imports.Links)
        {
            Check(context, link, link.Node >= 0 ? link.Node : context.Document.Root);
        }
    }

    /// <summary>Checks one import.</summary>
    /// <param name="context">The document.</param>
    /// <param name="link">What it imports, or what a document that it imports does.</param>
    /// <param name="place">The node at which it is reported.</param>
    protected abstract void Check(RuleContext context, ImportLink link, int place);

    /// <summary>What is imported, with its name: <c>SSP 'ssp.yaml'</c>.</summary>
    protected static string NameOf(ImportLink link) =>
        link.Result.Name.Length == 0 ? link.What : $"{link.What} '{link.Result.Name}'";

    /// <summary>The same with the one who imports it: <c>The imported SSP 'ssp.yaml'</c>.</summary>
    internal static string Describe(ImportLink link) =>
        link.Via is not null ? $"The {NameOf(link)}, which '{link.Via}' imports," : link.IsGiven ? $"The given {NameOf(link)}" : $"The imported {NameOf(link)}";
}
