using Poam.Oscal.Diagnostics;

namespace Poam.Oscal.Validation;

/// <summary>Something wrong with a constraint file, and where.</summary>
/// <param name="Path">The file: the one that was asked for, or one that it imports.</param>
/// <param name="Location">The place in the file.</param>
/// <param name="Severity">An error when the constraints cannot be used, a warning when they can but hardly do what was meant.</param>
/// <param name="Message">What is wrong and what was expected.</param>
public sealed record ConstraintFault(string Path, SourceLocation Location, Severity Severity, string Message)
{
    /// <summary>The fault as <c>path:line:column: severity: message</c>.</summary>
    public override string ToString() => $"{Path}:{Location}: {Severity.ToString().ToLowerInvariant()}: {Message}";
}
