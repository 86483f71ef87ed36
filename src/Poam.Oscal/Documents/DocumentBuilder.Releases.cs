using Poam.Oscal.Definitions;
using Poam.Oscal.Diagnostics;

namespace Poam.Oscal.Documents;

/// <content>What depends on the release: it waits until the document has named one.</content>
internal sealed partial class DocumentBuilder
{
    private const int FirstPending = 16;

    private OscalReleaseSet _interest;
    private PendingFinding[]? _pending;
    private int _pendingCount;
    private int _release;
    private bool _releaseIsKnown;

    /// <summary>Takes what the document says of its release.</summary>
    private void NameRelease(int node, ReadOnlySpan<byte> version)
    {
        if (_oscalVersion is not null)
        {
            return;
        }

        _oscalVersion = System.Text.Encoding.UTF8.GetString(version);
        int release = NearestRelease.Find(_definitions, version, out bool known);
        if (!known)
        {
            Report(StructureRules.KnownRelease, node, ScalarSpan(node), _messages.UnknownRelease(_oscalVersion, release));
        }

        SettleRelease(release);
    }

    private void SettleRelease(int release)
    {
        _release = release;
        _releaseIsKnown = true;
        _interest = OscalReleaseSet.Of(release);
        Array.Clear(_plans);
        PendingFinding[]? pending = _pending;
        int count = _pendingCount;
        _pending = null;
        _pendingCount = 0;
        for (int i = 0; i < count; i++)
        {
            ref readonly PendingFinding finding = ref pending![i];
            if (finding.Faulty.Contains(release))
            {
                ReportSubject(finding.Rule, finding.Node, finding.Subject, finding.Span);
            }
        }
    }

    /// <summary>Reports what is wrong in some releases: now if the document's release is one of them, later if it is not known yet.</summary>
    private void ReportIn(OscalReleaseSet faulty, RuleDescriptor rule, int node, int subject, TextSpan span)
    {
        OscalReleaseSet relevant = faulty.And(_interest);
        if (relevant.IsEmpty)
        {
            return;
        }

        if (relevant == _interest)
        {
            ReportSubject(rule, node, subject, span);
            return;
        }

        // Not an empty array at first: the framework's one of our own type is compiled for at run time.
        _pending ??= new PendingFinding[FirstPending];
        if (_pendingCount == _pending.Length)
        {
            Array.Resize(ref _pending, _pendingCount * 2);
        }

        _pending[_pendingCount++] = new PendingFinding { Rule = rule, Faulty = faulty, Node = node, Subject = subject, Span = span };
    }

    private int MessageRelease => _releaseIsKnown ? _release : _definitions.ReleaseCount - 1;
}
