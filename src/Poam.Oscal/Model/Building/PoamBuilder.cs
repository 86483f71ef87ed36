using System.Text;
using Poam.Oscal.Definitions;

namespace Poam.Oscal.Model.Building;

/// <summary>
/// Builds a POA&amp;M for tools that generate one: things are added in the order in which the tool knows them, and linked by handing over what was added.
/// So no link can dangle or lead to a thing of the wrong kind, ids are unique, and status and log of a risk agree.
/// </summary>
/// <remarks>
/// What the tool says is written as it is; whether its dates, controls and numbers make sense is what validation is for.
/// Misuse is refused where it happens: an empty title, a key that is in use, an object of another builder, what the release does not have.
/// Texts are Markdown. The document has everything in the order in which it was added; with <see cref="PoamBuilderOptions.IdNamespace"/>
/// and a given clock, the same calls make the same document byte for byte. A builder is for one thread.
/// </remarks>
public sealed partial class PoamBuilder
{
    private readonly PoamBuilderOptions _options;
    private readonly MarkupLine _title;
    private readonly ImportSsp? _ssp;
    private readonly SystemId? _system;
    private readonly Uuid _uuid;
    private readonly bool _knowsVersion5;
    private readonly HashSet<string> _poamIds = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<AddedParty> _parties = [];
    private readonly List<AddedComponent> _components = [];
    private readonly List<AddedAsset> _assets = [];
    private readonly List<AddedEvidence> _evidence = [];
    private readonly List<AddedObservation> _observations = [];
    private readonly List<AddedFinding> _findings = [];
    private readonly List<AddedRisk> _risks = [];
    private readonly List<AddedItem> _items = [];

    private PoamBuilder(MarkupLine title, ImportSsp? ssp, SystemId? system, PoamBuilderOptions options)
    {
        _title = BuilderInput.Line(title, nameof(title));
        _ssp = ssp;
        _system = system;
        _options = options;
        BuilderInput.Value(options.Version, nameof(options));
        int release = IndexOf(options.Release);
        if (release < 0)
        {
            throw new ArgumentException($"'{options.Release}' is no release of OSCAL, such as 1.1.3.", nameof(options));
        }

        _knowsVersion5 = release >= IndexOf("1.0.3");
        if (options.IdNamespace is not null && !_knowsVersion5)
        {
            throw new ArgumentException($"OSCAL {options.Release} knows random UUIDs only: leave IdNamespace out, or take 1.0.3 or later.", nameof(options));
        }

        CanHoldFindings = release >= IndexOf("1.1.0");
        DiscoveryType = PoamWords.DiscoveryTypeOf(options.Release);
        Ids = new BuilderIds(options.IdNamespace);
        _uuid = options.DocumentUuid is { } given ? DocumentUuidOf(given) : Ids.OfDocument(system?.Id ?? ssp!.Href.Text);
    }

    /// <summary>Whether the release has findings in POA&amp;Ms: 1.1.0 and later do.</summary>
    public bool CanHoldFindings { get; }

    /// <summary>The type of an observation in which a weakness is seen; 1.2.0 gave it another name.</summary>
    internal string DiscoveryType { get; }

    /// <summary>The ids of what is added.</summary>
    internal BuilderIds Ids { get; }

    /// <summary>A builder for the POA&amp;M of a system whose SSP is at hand.</summary>
    /// <param name="title">The title of the document.</param>
    /// <param name="ssp">The address of the SSP, relative to the document: <c>import-ssp/@href</c>.</param>
    /// <param name="options">Release, ids and clock; null for the defaults.</param>
    /// <exception cref="ArgumentException">An argument is empty or not what it must be; the release is unknown, or has no ids of version 5.</exception>
    public static PoamBuilder ForSsp(MarkupLine title, string ssp, PoamBuilderOptions? options = null) =>
        new(title, new ImportSsp { Href = BuilderInput.Reference(ssp, nameof(ssp)) }, null, options ?? PoamBuilderOptions.Default);

    /// <summary>A builder for the POA&amp;M of a system that is known by its id.</summary>
    /// <param name="title">The title of the document.</param>
    /// <param name="systemId">The id of the system: <c>system-id</c>.</param>
    /// <param name="identifierType">Whose id it is, an absolute URI such as <c>http://fedramp.gov/ns/oscal</c>; null for nobody's.</param>
    /// <param name="options">Release, ids and clock; null for the defaults.</param>
    /// <exception cref="ArgumentException">An argument is empty or not what it must be; the release is unknown, or has no ids of version 5.</exception>
    public static PoamBuilder ForSystem(MarkupLine title, string systemId, string? identifierType = null, PoamBuilderOptions? options = null)
    {
        SystemId system = new()
        {
            Id = BuilderInput.Value(systemId, nameof(systemId)),
            IdentifierType = identifierType is null ? default(OscalUri?) : BuilderInput.Address(identifierType, nameof(identifierType)),
        };
        return new PoamBuilder(title, null, system, options ?? PoamBuilderOptions.Default);
    }

    /// <summary>Whether something was added to a builder.</summary>
    /// <exception cref="ArgumentException">It was not.</exception>
    internal static T Own<T>(PoamBuilder builder, T added, string parameter)
        where T : AddedObject =>
        added.Builder == builder ? added : throw new ArgumentException("This was added to another builder; its document has it, and this one would not.", parameter);

    private static int IndexOf(string? release) =>
        release is null ? -1 : DefinitionImage.Current.FindRelease(Encoding.UTF8.GetBytes(release));

    private static Uuid DocumentUuidOf(Guid given)
    {
        Uuid uuid = given;
        return uuid.IsValid ? uuid : throw new ArgumentException($"'{uuid}' is no UUID of version 4 or 5, as OSCAL wants it.", nameof(given));
    }
}
