namespace Poam.Oscal.Upgrade;

/// <summary>
/// What replaces the values that a release deprecates. The definitions say that a value is deprecated, not what stands for it,
/// so that this is the place where people write it down.
/// </summary>
internal static class ReplacedValues
{
    private const string FedRamp = "http://fedramp.gov/ns/oscal";
    private const string Rfc4122 = "http://datatracker.ietf.org/doc/html/rfc4122";

    /// <summary>OSCAL's own namespace, which values without one are in.</summary>
    public const string OscalNamespace = "http://csrc.nist.gov/ns/oscal";

    /// <summary>All of them, in the order of the releases.</summary>
    public static IReadOnlyList<ReplacedValue> All { get; } =
    [
        .. Everywhere("https://fedramp.gov", FedRamp, "1.0.3"),
        .. Everywhere("http://fedramp.gov", FedRamp, "1.0.3"),
        .. Everywhere("https://fedramp.gov/ns/oscal", FedRamp, "1.0.3"),
        new("identifier-type", "", "", "https://ietf.org/rfc/rfc4122", "http://ietf.org/rfc/rfc4122", "1.0.3"),
        new("scheme", "document-ids", "", "https://www.doi.org/", "http://www.doi.org/", "1.0.3"),
        new("scheme", "external-ids", "", "https://orcid.org/", "http://orcid.org/", "1.0.3"),
        new("name", "props", "facets", "risk-state", "state", "1.1.0", IsOscals: true),
        new("name", "parts", "", "objective", "assessment-objective", "1.1.0", IsOscals: true),
        new("name", "parts", "", "assessment", "assessment-method", "1.1.0", IsOscals: true),
        new("name", "parts", "", "objects", "assessment-objects", "1.1.0", IsOscals: true),
        new("value", "props", "controls", "Withdrawn", "withdrawn", "1.1.0", IsOscals: true),
        new("name", "props", "components", "hardware-model", "model", "1.2.0", IsOscals: true),
        new("name", "props", "inventory-items", "hardware-model", "model", "1.2.0", IsOscals: true),
        new("name", "props", "implemented-components", "hardware-model", "model", "1.2.0", IsOscals: true),
        new("types", "observations", "", "finding", "discovery", "1.2.0"),
        new("identifier-type", "", "", "https://ietf.org/rfc/rfc4122", Rfc4122, "1.2.0"),
        new("identifier-type", "", "", "http://ietf.org/rfc/rfc4122", Rfc4122, "1.2.0"),
    ];

    private static IEnumerable<ReplacedValue> Everywhere(string old, string replacement, string since) =>
    [
        new("ns", "", "", old, replacement, since),
        new("system", "", "", old, replacement, since),
        new("identifier-type", "", "", old, replacement, since),
    ];
}
