using Poam.Oscal.Diagnostics;

namespace Poam.Oscal.Reports;

/// <summary>Which findings a SARIF run has room for: errors first, then warnings, infos, and those that were silenced.</summary>
internal sealed class SarifSelection
{
    private const int Suppressed = 3;

    // How many of each kind are still to be taken: errors, warnings, infos, silenced.
    private readonly int[] _room = new int[4];

    private SarifSelection()
    {
    }

    // How many checks that found nothing wrong are still to be taken: what findings leave.
    private int _roomForPasses;

    /// <summary>How many findings are counted alone.</summary>
    public int OmittedCount { get; private init; }

    /// <summary>Whether there is room for one more check that found nothing wrong.</summary>
    public bool TakesPass() => _roomForPasses-- > 0;

    /// <summary>Plans for a report.</summary>
    public static SarifSelection Of(ValidationReport report)
    {
        int[] counts = new int[4];
        int omitted = 0;
        for (int i = 0; i < report.Files.Count; i++)
        {
            FileReport file = report.Files[i];
            for (int j = 0; j < file.Diagnostics.Count; j++)
            {
                counts[Kind(file.Diagnostics[j].Severity)]++;
            }

            counts[Suppressed] += file.Suppressed.Count;
            omitted += file.OmittedCount;
        }

        int left = SarifReportWriter.MostResults;
        int[] room = new int[4];
        for (int kind = 0; kind < room.Length; kind++)
        {
            room[kind] = Math.Min(counts[kind], left);
            left -= room[kind];
            omitted += counts[kind] - room[kind];
        }

        SarifSelection selection = new() { OmittedCount = omitted, _roomForPasses = left };
        room.CopyTo(selection._room, 0);
        return selection;
    }

    /// <summary>Whether the next finding of a severity has room.</summary>
    public bool Takes(Severity severity) => _room[Kind(severity)]-- > 0;

    /// <summary>Whether the next finding that was silenced has room.</summary>
    public bool TakesSuppressed() => _room[Suppressed]-- > 0;

    private static int Kind(Severity severity) => severity switch { Severity.Error => 0, Severity.Warning => 1, _ => 2 };
}
