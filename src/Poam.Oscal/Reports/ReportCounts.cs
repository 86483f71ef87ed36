using Poam.Oscal.Diagnostics;

namespace Poam.Oscal.Reports;

/// <summary>The sums that end a report.</summary>
internal struct ReportCounts
{
    public int Errors { get; private set; }

    public int Warnings { get; private set; }

    public int Infos { get; private set; }

    /// <summary>The entries of things that could not be checked; a file that could not be read is one.</summary>
    public int Unchecked { get; private set; }

    public int Suppressed { get; private set; }

    public int Omitted { get; private set; }

    public int FailedFiles { get; private set; }

    public int PassedFiles { get; private set; }

    /// <summary>The files that were read and could not be checked in full.</summary>
    public int UncheckedFiles { get; private set; }

    public int UnreadFiles { get; private set; }

    public void Add(FileReport file)
    {
        Errors += file.ErrorCount;
        Warnings += file.WarningCount;
        Infos += file.InfoCount;
        Unchecked += file.Unchecked.Count;
        Suppressed += file.Suppressed.Count;
        Omitted += file.OmittedCount;
        if (file.ReadError is not null)
        {
            Unchecked++;
            UnreadFiles++;
            return;
        }

        switch (file.Verdict)
        {
            case Verdict.Failed:
                FailedFiles++;
                break;
            case Verdict.Unchecked:
                UncheckedFiles++;
                break;
            default:
                PassedFiles++;
                break;
        }
    }
}
