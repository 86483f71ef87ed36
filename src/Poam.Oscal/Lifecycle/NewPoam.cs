using Poam.Oscal.Model;

namespace Poam.Oscal.Lifecycle;

/// <summary>A POA&amp;M that is to be made: of which system, and what it is called.</summary>
public sealed record NewPoam
{
    /// <summary>The id of the system (<c>system-id</c>); null for that of <see cref="Ssp"/>.</summary>
    public string? SystemId { get; init; }

    /// <summary>Whose id it is (<c>system-id/@identifier-type</c>), an absolute URI such as <c>http://fedramp.gov/ns/oscal</c>; null for nobody's, or what the SSP says.</summary>
    public string? IdentifierType { get; init; }

    /// <summary>The address of the SSP, relative to the document (<c>import-ssp/@href</c>); null for none.</summary>
    public string? SspHref { get; init; }

    /// <summary>The SSP: gives id and name of the system and the release, and assets and tools are looked for in it; null for none.</summary>
    public SystemSecurityPlan? Ssp { get; init; }

    /// <summary>The title of the document; null for one with the name of the system.</summary>
    public MarkupLine? Title { get; init; }

    /// <summary>The release of OSCAL; null for that of the SSP, else the newest.</summary>
    public string? Release { get; init; }

    /// <summary>Who prepares the document, an organization; null for nobody in particular.</summary>
    public string? Organization { get; init; }

    /// <summary>The UUID of the document; null for a random one, as a new document has.</summary>
    public Uuid? Uuid { get; init; }
}
