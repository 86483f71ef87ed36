using System.Globalization;
using Poam.Oscal.Diagnostics;
using Poam.Oscal.Documents;
using Poam.Oscal.Formats;
using Poam.Oscal.Linking;
using Poam.Oscal.Validation.Constraints;

namespace Poam.Oscal.Validation.Rules;

/// <summary>Imported documents have no errors of their own.</summary>
internal sealed class POAM2103 : ImportRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        "POAM2103",
        "Import documents without errors",
        Severity.Warning,
        RuleSource.Poam,
        "The imported document breaks rules of OSCAL itself: its structure, its data types or NIST's constraints. What refers to it may miss what it means. Only the number of errors and the first of them are shown here; validate that document to see them all. It is checked once in a run, however many documents import it.");

    /// <inheritdoc/>
    protected override void Check(RuleContext context, ImportLink link, int place)
    {
        if (!link.IsDirect || !link.Result.IsFound)
        {
            return;
        }

        RuleSet rules = context.Rules;
        ArtifactFaults faults = link.Result.Artifact!.FaultsBy(rules, read => FaultsOf(read, rules));
        if (faults.Count > 0 && context.Counts(Descriptor, place))
        {
            string many = faults.Count == 1 ? "an error of its own" : string.Create(CultureInfo.InvariantCulture, $"{faults.Count} errors of its own; the first");
            context.Report(Descriptor, place, $"{Describe(link)} has {many}, {faults.First}");
        }
    }

    private static ArtifactFaults FaultsOf(ReadResult read, RuleSet rules)
    {
        FindingSink constraints = new(OscalLimits.Default.MaxFindings);
        ConstraintPass.Run(read.Document, constraints, rules);
        int count = 0;
        Finding? first = null;
        foreach (FindingSink sink in (ReadOnlySpan<FindingSink>)[read.Findings, constraints])
        {
            count += sink.Errors;
            foreach (Finding finding in sink.InOrder())
            {
                bool isError = finding.Severity == Severity.Error;
                count -= isError && !rules.Includes(finding.Rule.Id) ? 1 : 0;
                first = isError && rules.Includes(finding.Rule.Id) && (first is null || finding.Span.Start < first.Span.Start) ? finding : first;
            }
        }

        LineCursor cursor = new(read.Document.Source);
        return count <= 0
            ? new ArtifactFaults(0, "")
            : new ArtifactFaults(count, first is null ? "see its own report." : string.Create(CultureInfo.InvariantCulture, $"in line {cursor.MoveTo(first.Span.Start).Line}: {first.Message}"));
    }
}
