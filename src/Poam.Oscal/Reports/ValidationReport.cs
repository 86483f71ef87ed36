using Poam.Oscal.Diagnostics;

namespace Poam.Oscal.Reports;

/// <summary>What a run of the validator over one or more files says, ready to be written.</summary>
public sealed class ValidationReport
{
    /// <summary>The program that made the report.</summary>
    public required string ToolName { get; init; }

    /// <summary>Its version.</summary>
    public required string ToolVersion { get; init; }

    /// <summary>The day that rules which depend on the clock took for today.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The sets of rules that ran.</summary>
    public required IReadOnlyList<string> RuleSets { get; init; }

    /// <summary>The files in the order in which they are to be written.</summary>
    public required IReadOnlyList<FileReport> Files { get; init; }

    /// <summary>How many files were found, were not OSCAL and are not among <see cref="Files"/>.</summary>
    public int SkippedCount { get; init; }

    /// <summary>The worst verdict of the files.</summary>
    public Verdict Verdict
    {
        get
        {
            Verdict worst = Verdict.Passed;
            for (int i = 0; i < Files.Count; i++)
            {
                if (Files[i].Verdict > worst)
                {
                    worst = Files[i].Verdict;
                }
            }

            return worst;
        }
    }

    /// <summary>Adds up the numbers of the files.</summary>
    internal ReportCounts Count()
    {
        ReportCounts counts = default;
        for (int i = 0; i < Files.Count; i++)
        {
            counts.Add(Files[i]);
        }

        return counts;
    }
}
