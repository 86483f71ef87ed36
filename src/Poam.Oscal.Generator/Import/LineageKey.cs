namespace Poam.Oscal.Generator.Import;

/// <summary>What a definition is in the superset of all releases: its file there and its path.</summary>
/// <param name="File">The file in schemas/model.</param>
/// <param name="Path">The path; the last name of a flag starts with <c>@</c>.</param>
internal readonly record struct LineageKey(string File, string Path)
{
    /// <summary>Whether this is a flag.</summary>
    public bool IsFlag => Path.AsSpan()[(Path.LastIndexOf('/') + 1)..].StartsWith("@");

    /// <summary>The key in schemas/model.</summary>
    public string DefinitionKey => Path.Replace("@", "", StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => $"{File}:{Path}";
}
