using Poam.Oscal.Diagnostics;
using Poam.Oscal.Documents;

namespace Poam.Oscal.Catalogs.Profiles;

/// <summary>Collects what is wrong with profiles, each thing once.</summary>
internal sealed class ProblemList
{
    private readonly List<ProfileProblem> _problems = [];

    /// <summary>What was found, in the order in which the profiles were worked through.</summary>
    public IReadOnlyList<ProfileProblem> All => _problems;

    /// <summary>Whether an import could not be followed: what is missing for it is no further problem.</summary>
    public bool HasErrors => _problems.Exists(p => p.Severity == Severity.Error);

    /// <summary>Notes a problem.</summary>
    public void Add(Severity severity, ProfileSource source, int node, string message)
    {
        if (severity != Severity.Error && HasErrors)
        {
            return;
        }

        NodeDocument document = source.Document;
        TextSpan value = document.ValueOf(node);
        TextSpan key = document.KeyOf(node);
        bool isScalar = document.KindOf(node) is not (NodeKind.Object or NodeKind.Array);
        TextSpan span = isScalar ? value : key.Length > 0 ? key : new TextSpan(value.Start, Math.Min(1, value.Length));
        ProfileProblem problem = new(severity, message, source.Name, NodePointer.Of(document, node), document.IsInMemory ? default : Locate(document, span));
        if (!_problems.Contains(problem))
        {
            _problems.Add(problem);
        }
    }

    private static SourceLocation Locate(NodeDocument document, TextSpan span)
    {
        LineCursor cursor = new(document.Source);
        (int line, int column) = cursor.MoveTo(span.Start);
        (int endLine, int endColumn) = cursor.MoveTo(span.End);
        return new SourceLocation(line, column, endLine, endColumn);
    }
}
