namespace Poam.Oscal.Catalogs;

/// <summary>A family of controls: a group of a catalog, such as Access Control.</summary>
/// <param name="Id">The identifier, such as <c>ac</c>.</param>
/// <param name="Title">The title.</param>
public sealed record ControlFamily(string Id, string Title);
