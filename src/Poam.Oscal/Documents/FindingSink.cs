using Poam.Oscal.Diagnostics;

namespace Poam.Oscal.Documents;

/// <summary>Keeps the first findings of a document in the order of the text and counts the rest, so that memory stays bounded.</summary>
internal sealed class FindingSink(int limit)
{
    private readonly List<Finding> _kept = [];
    private int _sequence;

    // Findings behind this offset would be dropped again.
    private int _horizon = int.MaxValue;

    /// <summary>How many errors there were.</summary>
    public int Errors { get; private set; }

    /// <summary>How many warnings there were.</summary>
    public int Warnings { get; private set; }

    /// <summary>How many infos there were.</summary>
    public int Infos { get; private set; }

    /// <summary>Counts a finding.</summary>
    /// <returns>Whether it will be kept, so that its message is worth writing.</returns>
    public bool Count(Severity severity, int offset)
    {
        switch (severity)
        {
            case Severity.Error:
                Errors++;
                break;
            case Severity.Warning:
                Warnings++;
                break;
            default:
                Infos++;
                break;
        }

        return offset <= _horizon;
    }

    /// <summary>Keeps a finding that was counted.</summary>
    public void Add(Finding finding)
    {
        finding.Sequence = _sequence++;
        _kept.Add(finding);
        if (_kept.Count >= limit * 2L)
        {
            Trim();
        }
    }

    /// <summary>An empty sink with the same limit, for findings that are appended later.</summary>
    public FindingSink Beside() => new(limit);

    /// <summary>Takes the findings of another sink, as if they had come here after those that are here.</summary>
    public void Append(FindingSink later)
    {
        Errors += later.Errors;
        Warnings += later.Warnings;
        Infos += later.Infos;
        foreach (Finding finding in later.InOrder())
        {
            Add(finding);
        }
    }

    /// <summary>Takes kept findings back.</summary>
    public void RemoveAll(Predicate<Finding> match)
    {
        foreach (Finding finding in _kept.FindAll(match))
        {
            Errors -= finding.Severity == Severity.Error ? 1 : 0;
            Warnings -= finding.Severity == Severity.Warning ? 1 : 0;
            Infos -= finding.Severity == Severity.Info ? 1 : 0;
        }

        _kept.RemoveAll(match);
    }

    /// <summary>Keeps fewer from now on; the others stay counted.</summary>
    public void Shrink(int most)
    {
        limit = most;
        Trim();
    }

    /// <summary>The kept findings in the order of the text.</summary>
    public IReadOnlyList<Finding> InOrder()
    {
        Trim();
        return _kept;
    }

    private void Trim()
    {
        _kept.Sort(static (a, b) => a.Span.Start != b.Span.Start ? a.Span.Start.CompareTo(b.Span.Start) : a.Sequence.CompareTo(b.Sequence));
        if (_kept.Count > limit)
        {
            _kept.RemoveRange(limit, _kept.Count - limit);
            _horizon = limit == 0 ? -1 : _kept[^1].Span.Start;
        }
    }
}
