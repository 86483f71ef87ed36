namespace Poam.Oscal.Catalogs.Profiles;

/// <summary>Finds what profiles import.</summary>
internal interface IProfileImports
{
    /// <summary>The document that an import names.</summary>
    /// <param name="from">The profile that imports.</param>
    /// <param name="href">A path, a URI, or <c>#</c> and the UUID of a resource in the profile's back matter.</param>
    /// <param name="reason">Why there is none.</param>
    /// <returns>The document, or null.</returns>
    ProfileSource? Open(ProfileSource from, string href, out string? reason);
}
