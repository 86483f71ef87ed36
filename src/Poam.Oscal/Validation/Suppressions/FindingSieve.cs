using Poam.Oscal.Diagnostics;
using Poam.Oscal.Documents;
using Poam.Oscal.Formats;
using Poam.Oscal.Validation.Rules;

namespace Poam.Oscal.Validation.Suppressions;

/// <summary>
/// Sorts the findings of a document: those that are accepted or known go apart, others get the severity that the caller wants.
/// Before any are left out for their number, so that the counts are right.
/// </summary>
internal sealed class FindingSieve
{
    /// <summary>How many findings are looked at; those behind are counted as they are.</summary>
    private const int MostFindings = 1_000_000;

    private readonly ReadResult _read;
    private readonly ValidationOptions _options;
    private readonly DateOnly _asOf;
    private readonly List<Diagnostic> _kept = [];
    private readonly List<SuppressedDiagnostic> _suppressed = [];
    private readonly List<Suppression> _used = [];
    private readonly Dictionary<string, int> _known;

    private FindingSieve(ReadResult read, ValidationOptions options)
    {
        _read = read;
        _options = options;
        _asOf = DateOnly.FromDateTime(options.Clock.GetUtcNow().UtcDateTime);
        _known = options.KnownFindings is null ? [] : new Dictionary<string, int>(options.KnownFindings, StringComparer.Ordinal);
    }

    /// <summary>The findings to report, as many as the limit allows.</summary>
    public IReadOnlyList<Diagnostic> Kept => _kept.Count <= _options.Limits.MaxFindings ? _kept : _kept.GetRange(0, _options.Limits.MaxFindings);

    /// <summary>The findings that were silenced.</summary>
    public IReadOnlyList<SuppressedDiagnostic> Suppressed => _suppressed;

    /// <summary>The suppressions of the caller that silenced a finding.</summary>
    public IReadOnlyList<Suppression> UsedSuppressions => _used.FindAll(static s => s.Line == 0);

    /// <summary>The suppressions of the caller whose rule ran and that silenced nothing.</summary>
    public IReadOnlyList<Suppression> UnusedSuppressions { get; private set; } = [];

    /// <summary>Whether there is anything to sort.</summary>
    public static bool IsNeeded(NodeDocument document, ValidationOptions options) =>
        Sorts(options) || (document.Format == OscalFormat.Yaml && SuppressionComments.MayHold(document.Source));

    /// <summary>The limits under which a text is read, so that all findings are there to be sorted or left out.</summary>
    public static OscalLimits LimitsFor(ReadOnlySpan<byte> content, ValidationOptions options) =>
        Sorts(options) || options.Rules.LeavesOut || SuppressionComments.MayHold(content) ? options.Limits with { MaxFindings = Math.Max(options.Limits.MaxFindings, MostFindings) } : options.Limits;

    /// <summary>Sorts the findings of a document.</summary>
    public static FindingSieve Of(ReadResult read, ValidationOptions options)
    {
        FindingSieve sieve = new(read, options);
        sieve.Run();
        return sieve;
    }

    /// <summary>How many findings of a severity are to be reported.</summary>
    public int Count(Severity severity)
    {
        int behind = severity == Severity.Error ? _read.Findings.Errors + _read.Findings.Warnings + _read.Findings.Infos - _read.Findings.InOrder().Count : 0;
        return behind + _kept.Count(d => d.Severity == severity);
    }

    private static bool Sorts(ValidationOptions options) => options.Suppressions.Count > 0 || options.KnownFindings is not null || options.Severities is { Count: > 0 };

    private void Run()
    {
        IReadOnlyList<Finding> findings = _read.Findings.InOrder();
        Diagnostic[] diagnostics = DiagnosticFactory.Make(_read.Document, findings);
        SuppressionComments comments = SuppressionComments.Read(_read.Document, _options.Constraints);
        for (int i = 0; i < diagnostics.Length; i++)
        {
            Sort(findings[i], WithSeverity(diagnostics[i]), comments.Suppressions);
        }

        UnusedSuppressions = [.. _options.Suppressions.Where(s => !_used.Contains(s) && !s.HasExpired(_asOf) && Ran(s.Rule))];
        AddCommentFindings(comments);
    }

    private void Sort(Finding finding, Diagnostic diagnostic, IReadOnlyList<Suppression> comments)
    {
        if (Find(comments, finding, diagnostic) is { } comment)
        {
            Silence(diagnostic, comment, SuppressionKind.InSource);
        }
        else if (Find(_options.Suppressions, finding, diagnostic) is { } entry)
        {
            Silence(diagnostic, entry, SuppressionKind.Configuration);
        }
        else if (_known.TryGetValue(diagnostic.Fingerprint, out int count) && count > 0)
        {
            _known[diagnostic.Fingerprint] = count - 1;
            _suppressed.Add(new SuppressedDiagnostic(diagnostic, SuppressionKind.Baseline, null, null));
        }
        else
        {
            _kept.Add(diagnostic);
        }
    }

    private Suppression? Find(IReadOnlyList<Suppression> suppressions, Finding finding, Diagnostic diagnostic)
    {
        for (int i = 0; i < suppressions.Count; i++)
        {
            if (suppressions[i].Matches(_read.Document, finding, diagnostic) && !suppressions[i].HasExpired(_asOf))
            {
                return suppressions[i];
            }
        }

        return null;
    }

    private void Silence(Diagnostic diagnostic, Suppression suppression, SuppressionKind kind)
    {
        _suppressed.Add(new SuppressedDiagnostic(diagnostic, kind, suppression.Reason, suppression.Until));
        if (!_used.Contains(suppression))
        {
            _used.Add(suppression);
        }
    }

    /// <summary>Adds what is wrong with the comments themselves, in the order of the text.</summary>
    private void AddCommentFindings(SuppressionComments comments)
    {
        List<Finding> findings = [.. comments.Findings];
        foreach (Suppression comment in comments.Suppressions)
        {
            if (comment.HasExpired(_asOf))
            {
                findings.Add(SuppressionComments.About(comment, ConfigurationRules.ExpiredSuppression, comment.ExpiryMessage()));
            }
            else if (!_used.Contains(comment) && Ran(comment.Rule))
            {
                string message = $"There is no finding of {comment.Rule} in line {comment.Line} to silence. Remove the comment.";
                findings.Add(SuppressionComments.About(comment, ConfigurationRules.UnusedSuppression, message));
            }
        }

        findings.RemoveAll(finding => !_options.Rules.Includes(finding.Rule.Id));
        findings.Sort(static (a, b) => a.Span.Start.CompareTo(b.Span.Start));
        Diagnostic[] made = DiagnosticFactory.Make(_read.Document, findings);
        foreach (Diagnostic diagnostic in made)
        {
            int place = _kept.FindIndex(d => IsBehind(d.Location, diagnostic.Location));
            _kept.Insert(place < 0 ? _kept.Count : place, WithSeverity(diagnostic));
        }
    }

    /// <summary>Whether a rule had its say: a text that breaks off, or a set that leaves the rule out, says nothing of what is not there.</summary>
    private bool Ran(string rule) => _read.Document.IsWhole && _options.Rules.Includes(rule);

    private Diagnostic WithSeverity(Diagnostic diagnostic) =>
        _options.Severities is { } severities && severities.TryGetValue(diagnostic.Rule.Id, out Severity severity) ? diagnostic with { Severity = severity } : diagnostic;

    private static bool IsBehind(SourceLocation a, SourceLocation b) => a.Line > b.Line || (a.Line == b.Line && a.Column > b.Column);
}
