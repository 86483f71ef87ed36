using System.Text;
using Poam.Oscal.Definitions;
using Poam.Oscal.Diagnostics;
using Poam.Oscal.Linking;

namespace Poam.Oscal.Validation.Rules;

/// <summary>Imported documents are of releases that exist.</summary>
internal sealed class POAM2105 : ImportRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        "POAM2105",
        "Import documents of a known release",
        Severity.Warning,
        RuleSource.Poam,
        "The imported document names a release of OSCAL that this tool does not know. It was read as the nearest one, so what is new in its release was not seen, and references into it may be judged wrongly. Correct its `oscal-version`, or use a newer version of the tool. That the two documents are of different known releases is no fault.");

    /// <inheritdoc/>
    protected override void Check(RuleContext context, ImportLink link, int place)
    {
        if (link is not { IsDirect: true, Result: { IsFound: true, Artifact: { OscalVersion: { } release } artifact } })
        {
            return;
        }

        string readAs = DefinitionImage.Current.ReleaseName(artifact.Node.Release);
        if (release != readAs && context.Counts(Descriptor, place))
        {
            context.Report(Descriptor, place, $"{Describe(link)} is of OSCAL {AdviceText.Quote(Encoding.UTF8.GetBytes(release))}, which is not known here; it was read as {readAs}.");
        }
    }
}
