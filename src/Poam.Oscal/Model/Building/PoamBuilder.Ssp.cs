namespace Poam.Oscal.Model.Building;

/// <content>What the SSP has.</content>
public sealed partial class PoamBuilder
{
    private const int RandomVersion = 4;

    private readonly Dictionary<Guid, AddedSubject> _imported = [];

    /// <summary>A component of the SSP, to be handed over like one that was added.</summary>
    /// <param name="uuid">Its UUID in the SSP.</param>
    /// <param name="title">What to call it here, for those who read this document alone; null for nothing.</param>
    /// <exception cref="InvalidOperationException">The document imports no SSP: see <see cref="ForSsp"/>.</exception>
    /// <exception cref="ArgumentException">The UUID is that of another kind of object, or none that OSCAL takes; or the title is empty.</exception>
    public SspActor ComponentOfSsp(Guid uuid, MarkupLine? title = null) => OfSsp(uuid, title, (id, line) => new SspActor(this, id, "component", line), "component");

    /// <summary>A party of the SSP, as one who finds, rates or advises. Who owns milestones or writes the log is a party of this document: <see cref="AddPerson"/>.</summary>
    /// <param name="uuid">Its UUID in the SSP.</param>
    /// <param name="title">What to call it here; null for nothing.</param>
    /// <exception cref="InvalidOperationException">The document imports no SSP: see <see cref="ForSsp"/>.</exception>
    /// <exception cref="ArgumentException">The UUID is that of another kind of object, or none that OSCAL takes; or the title is empty.</exception>
    public SspActor PartyOfSsp(Guid uuid, MarkupLine? title = null) => OfSsp(uuid, title, (id, line) => new SspActor(this, id, "party", line), "party");

    /// <summary>An inventory item of the SSP, to be handed over like an asset that was added.</summary>
    /// <param name="uuid">Its UUID in the SSP.</param>
    /// <param name="title">What to call it here, for those who read this document alone; null for nothing.</param>
    /// <exception cref="InvalidOperationException">The document imports no SSP: see <see cref="ForSsp"/>.</exception>
    /// <exception cref="ArgumentException">The UUID is that of another kind of object, or none that OSCAL takes; or the title is empty.</exception>
    public SspAsset AssetOfSsp(Guid uuid, MarkupLine? title = null) => OfSsp(uuid, title, (id, line) => new SspAsset(this, id, line), "inventory-item");

    private T OfSsp<T>(Guid uuid, MarkupLine? title, Func<Uuid, MarkupLine?, T> make, string kind)
        where T : AddedSubject
    {
        if (_ssp is null)
        {
            throw new InvalidOperationException("The document imports no SSP, so nothing of it can be named: start with PoamBuilder.ForSsp.");
        }

        Uuid id = uuid;
        MarkupLine? line = title is { } given ? BuilderInput.Line(given, nameof(title)) : default(MarkupLine?);
        if (!id.IsValid || (uuid.Version != RandomVersion && !_knowsVersion5))
        {
            throw new ArgumentException($"'{id}' is no UUID of version {(_knowsVersion5 ? "4 or 5" : "4")}, as OSCAL {_options.Release} wants it.", nameof(uuid));
        }

        if (!_imported.TryGetValue(uuid, out AddedSubject? known))
        {
            _imported.Add(uuid, known = make(id, line));
        }

        return known is T same && same.Kind == kind ? same : throw new ArgumentException($"'{id}' was handed over as a {known.Kind} before.", nameof(uuid));
    }
}
