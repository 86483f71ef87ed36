using Poam.Oscal.Diagnostics;

namespace Poam.Oscal.Catalogs.Profiles;

/// <summary>Something in a profile that does not do what it says.</summary>
/// <param name="Severity">An error when controls are missing for it, else a warning.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Path">The profile: the one that is resolved, or one that it imports.</param>
/// <param name="Pointer">The JSON pointer of the place in that profile.</param>
/// <param name="Location">The place in its text.</param>
public sealed record ProfileProblem(Severity Severity, string Message, string Path, string Pointer, SourceLocation Location);
