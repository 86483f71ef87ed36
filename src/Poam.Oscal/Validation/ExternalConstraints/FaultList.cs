using Poam.Oscal.Diagnostics;
using Poam.Oscal.Documents;

namespace Poam.Oscal.Validation.ExternalConstraints;

/// <summary>Collects what is wrong with constraint files.</summary>
internal sealed class FaultList
{
    private const int Most = 100;

    private readonly List<ConstraintFault> _faults = [];

    /// <summary>The faults, in the order of the files and of their texts.</summary>
    public IReadOnlyList<ConstraintFault> All =>
    [
        .. _faults.OrderBy(fault => _faults.FindIndex(other => other.Path == fault.Path))
            .ThenBy(fault => fault.Location.Line)
            .ThenBy(fault => fault.Location.Column),
    ];

    /// <summary>Whether any of them is an error.</summary>
    public bool HasErrors { get; private set; }

    /// <summary>Adds a fault.</summary>
    /// <param name="path">The file.</param>
    /// <param name="document">Its content.</param>
    /// <param name="span">The place.</param>
    /// <param name="message">What is wrong.</param>
    /// <param name="severity">How bad that is.</param>
    public void Add(string path, NodeDocument document, TextSpan span, string message, Severity severity = Severity.Error)
    {
        HasErrors |= severity == Severity.Error;
        if (_faults.Count < Most)
        {
            LineCursor cursor = new(document.Source);
            (int line, int column) = cursor.MoveTo(span.Start);
            (int endLine, int endColumn) = cursor.MoveTo(span.End);
            _faults.Add(new ConstraintFault(path, new SourceLocation(line, column, endLine, endColumn), severity, message));
        }
    }
}
