namespace Poam.Oscal.Metapath.Syntax;

/// <summary>What names a step accepts.</summary>
/// <param name="Prefix">The namespace prefix; <c>*</c> for any namespace; null when there is none.</param>
/// <param name="Uri">The namespace as <c>Q{uri}name</c> says it; null when it does not.</param>
/// <param name="Local">The name, or null for any: <c>*</c>.</param>
internal readonly record struct NameTest(string? Prefix, string? Uri, string? Local)
{
    /// <summary>The test as it is written.</summary>
    public override string ToString() =>
        (Uri is not null ? "Q{" + Uri + "}" : Prefix is not null ? Prefix + ":" : "") + (Local ?? "*");
}
