namespace Poam.Oscal.Conformance.Tests.ModelFiles;

/// <summary>A member of an object in one release, in the terms of the reference lists.</summary>
internal sealed record PlainField(
    string Name, string Xml, string Type, string Cardinality, string Grouping, string? InXml, string? Default, string? Deprecated, string? Values);
