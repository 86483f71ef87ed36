namespace Poam.Oscal.Conformance.Tests.ModelFiles;

/// <summary>A constraint of one release, in the terms of the reference lists.</summary>
internal sealed record PlainConstraint(
    string Path, string Kind, string Name, string Target, string? Test, string Level, bool Open, string? Index, string? Regex, string? DataType,
    string? Min, string[] Values, string[] Keys, string? Pattern, bool Patched);
