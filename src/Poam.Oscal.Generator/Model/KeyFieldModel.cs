namespace Poam.Oscal.Generator.Model;

/// <summary>A part of a key.</summary>
/// <param name="Target">A Metapath expression from the indexed node.</param>
/// <param name="Pattern">A pattern with one group, the part of the value that counts; null for the whole value.</param>
internal sealed record KeyFieldModel(string Target, string? Pattern = null);
