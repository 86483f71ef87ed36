using Poam.Oscal.Catalogs;
using Poam.Oscal.Controls;

namespace Poam.Oscal.Validation.Rules;

/// <summary>The catalog by which the controls of a document are judged, and why it is that one.</summary>
/// <param name="Index">The catalog.</param>
/// <param name="Why">Why it is in use, for reports: <c>default</c>, <c>--catalog</c>.</param>
internal sealed record CatalogInUse(ControlIndex Index, string Why)
{
    /// <summary>The catalog that the system's profile resolves to, which may have controls of its own; or null.</summary>
    public ControlIndex? Own { get; init; }

    /// <summary>Whether nothing says which catalog applies, so that it is Rev. 5.</summary>
    public bool IsGuess { get; init; }

    /// <summary>What the system has to implement, or null when that is not known.</summary>
    public ControlBaseline? Baseline { get; init; }

    /// <summary>The name of a baseline that the caller asked for and that the catalog does not have, or null.</summary>
    public string? UnknownBaseline { get; init; }

    /// <summary>The other revision of SP 800-53, or null when the catalog is none.</summary>
    public ControlIndex? Other => Index == ControlIndex.Rev5 ? ControlIndex.Rev4 : Index == ControlIndex.Rev4 ? ControlIndex.Rev5 : null;

    /// <summary>What reports say of it: <c>rev5 (default)</c>.</summary>
    public string Describe() => $"{Index.Name} ({Why})";

    /// <summary>The control that an identifier names or is a part of.</summary>
    public CatalogControl? Find(string text, ControlReference? reference)
    {
        string id = reference?.ControlId ?? text;
        return Own?.FindId(id) ?? Index.FindId(id) ?? (Other is null ? Index.Find(text) : null);
    }

    /// <summary>Whether a mention is for this catalog to judge: while nothing names a catalog, only what is written as SP 800-53 is.</summary>
    public bool Judges(ControlReference? reference) =>
        Other is null || (reference is not null && !reference.ControlId.StartsWith(ControlReference.CisPrefix, StringComparison.Ordinal));
}
