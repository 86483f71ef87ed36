using System.Text;
using Poam.Oscal.Definitions;
using Poam.Oscal.Diagnostics;
using Poam.Oscal.Model;

namespace Poam.Oscal.Lifecycle;

/// <content>Making documents.</content>
public sealed partial class PoamLifecycle
{
    /// <summary>The id that the first item of a document gets unless it is given one.</summary>
    public const string FirstId = PoamIds.First;

    private const string PreparedBy = "prepared-by";

    /// <summary>
    /// Makes a POA&amp;M with its first weaknesses: OSCAL knows none without an item. Save it with its own <c>SaveAsync</c>.
    /// </summary>
    /// <param name="poam">The document.</param>
    /// <param name="weaknesses">The weaknesses, at least one.</param>
    /// <param name="options">When, who, by whose times.</param>
    public static LifecycleResult Create(NewPoam poam, IReadOnlyList<NewWeakness> weaknesses, LifecycleOptions options)
    {
        ArgumentNullException.ThrowIfNull(poam);
        ArgumentNullException.ThrowIfNull(weaknesses);
        ArgumentNullException.ThrowIfNull(options);
        SystemId? system = SystemOf(poam);
        string release = poam.Release ?? poam.Ssp?.OscalVersion ?? Newest;
        if (WhyNot(poam, weaknesses, system, release) is { } refusal)
        {
            return new LifecycleResult { Refusal = refusal };
        }

        MarkupLine title = poam.Title ?? $"POA&M of {poam.Ssp?.SystemCharacteristics?.SystemName ?? system?.Id}";
        PoamDocument empty = new()
        {
            Uuid = poam.Uuid ?? Uuid.NewVersion4(),
            Metadata = new Metadata { Title = title, LastModified = options.At, Version = "1.0", OscalVersion = release },
            ImportSsp = poam.SspHref is { } href ? new ImportSsp { Href = href } : null,
            SystemId = system,
            PoamItems = [],
        };
        PoamDocument prepared = poam.Organization is null ? empty : Prepare(empty, poam.Organization);
        LifecycleResult result = new PoamLifecycle(prepared, options).Add(weaknesses, poam.Ssp);
        return result.Document is null ? result : new LifecycleResult
        {
            Document = result.Document,
            Item = result.Item,
            Actions = [$"{title.ToPlainText()}, OSCAL {release}", .. result.Actions],
            Warnings = result.Warnings,
        };
    }

    private static string Newest => DefinitionImage.Current.ReleaseName(DefinitionImage.Current.ReleaseCount - 1);

    private static SystemId? SystemOf(NewPoam poam)
    {
        SystemId? known = poam.Ssp?.SystemCharacteristics is { SystemIds: { Count: > 0 } ids } ? ids[0] : null;
        return poam.SystemId is { } id ? new SystemId { Id = id, IdentifierType = poam.IdentifierType is { } type ? type : default(OscalUri?) } : known;
    }

    private static string? WhyNot(NewPoam poam, IReadOnlyList<NewWeakness> weaknesses, SystemId? system, string release)
    {
        bool isKnown = DefinitionImage.Current.FindRelease(Encoding.UTF8.GetBytes(release)) >= 0;
        string[] releases = [.. Enumerable.Range(0, DefinitionImage.Current.ReleaseCount).Select(DefinitionImage.Current.ReleaseName)];
        return weaknesses.Count == 0 ? "OSCAL knows no POA&M without an item, so the first weakness is part of a new one."
            : !isKnown ? $"'{release}' is no release of OSCAL{(NearestName.Find(release, releases) is { } near ? $"; did you mean {near}?" : $": {string.Join(", ", releases)}.")}"
            : system is null && poam.SspHref is null ? "A POA&M is of a system: its id is needed, or its SSP."
            : system is not null && !WeaknessValues.IsValue(system.Id) ? $"'{system.Id}' is no id of a system: one line without blanks around it is expected."
            : system?.IdentifierType is { IsValid: false } type ? $"'{type}' is no absolute URI, such as http://fedramp.gov/ns/oscal."
            : poam.Title is { } title && !WeaknessValues.IsLine(title.Text) ? "The title of the document is empty or has several lines; one line is expected."
            : poam.Organization is { } name && !WeaknessValues.IsValue(name) ? $"'{name}' is no name of an organization."
            : null;
    }

    private static PoamDocument Prepare(PoamDocument poam, string organization)
    {
        Uuid party = new LifecycleIds(PoamIndex.Of(poam)).Next("party", organization);
        return poam with
        {
            Metadata = poam.Metadata with
            {
                Roles = [new Role { Id = PreparedBy, Title = "Prepared by" }],
                Parties = [new Party { Uuid = party, Type = "organization", Name = organization }],
                ResponsibleParties = [new ResponsibleParty { RoleId = PreparedBy, PartyUuids = [party] }],
            },
        };
    }
}
