namespace Poam.Oscal.Model.Building;

/// <summary>
/// An observation that was added. Its type follows from what it is used for: <c>discovery</c> where a risk was seen in it (<c>finding</c> before 1.2.0),
/// <c>closure</c> where it proves that a risk is gone.
/// </summary>
public sealed class AddedObservation : AddedObject
{
    private readonly MarkupMultiline _description;
    private readonly MarkupLine? _title;
    private readonly Timestamp _collected;
    private readonly string _method;
    private readonly AddedActor? _by;
    private readonly List<AddedSubject> _subjects = [];
    private readonly List<(AddedEvidence Evidence, MarkupMultiline Description)> _evidence = [];

    internal AddedObservation(PoamBuilder builder, Uuid uuid, MarkupMultiline description, MarkupLine? title, DateTimeOffset collected, string method, AddedActor? by)
        : base(builder, uuid)
    {
        _description = description;
        _title = title;
        _collected = collected;
        _method = method;
        _by = by;
    }

    /// <summary>The deviation that it gives the reasons of; null for none.</summary>
    internal DeviationKind? Deviation { get; set; }

    /// <summary>What was looked at.</summary>
    internal IReadOnlyList<AddedSubject> Subjects => _subjects;

    /// <summary>Whether it proves that a risk is gone.</summary>
    internal bool IsClosure { get; set; }

    /// <summary>Whether a risk or a finding rests on it.</summary>
    internal bool IsDiscovery { get; set; }

    /// <summary>What it is about, and what messages call it.</summary>
    internal string Name => _title?.Text ?? _description.Text;

    /// <summary>The evidence that it has.</summary>
    internal IEnumerable<AddedEvidence> Evidence => _evidence.Select(e => e.Evidence);

    /// <summary>Says what was looked at.</summary>
    /// <param name="subject">The asset, component or party. Adding it twice changes nothing.</param>
    /// <exception cref="ArgumentException">The subject belongs to another builder.</exception>
    public AddedObservation Of(AddedSubject subject)
    {
        if (!_subjects.Contains(Own(subject)))
        {
            _subjects.Add(subject);
        }

        return this;
    }

    /// <summary>Attaches evidence.</summary>
    /// <param name="evidence">The evidence.</param>
    /// <param name="description">What it shows; null for its title.</param>
    /// <exception cref="ArgumentException">The evidence belongs to another builder, or the description is empty.</exception>
    public AddedObservation Attach(AddedEvidence evidence, MarkupMultiline? description = null)
    {
        _evidence.Add((Own(evidence), BuilderInput.Optional(description, nameof(description)) ?? evidence.Title));
        return this;
    }

    /// <summary>The observation, as OSCAL has it.</summary>
    internal Observation ToRecord() => new()
    {
        Uuid = Uuid,
        Title = _title,
        Description = _description,
        Props = Props(),
        Methods = [_method],
        Types = Types(),
        Origins = _by is null ? [] : [_by.ToOrigin()],
        Subjects = [.. _subjects.Select(s => new SubjectReference { SubjectUuid = s.Uuid, Type = s.Kind, Title = s.Title })],
        RelevantEvidence = [.. _evidence.Select(e => new RelevantEvidence { Href = "#" + e.Evidence.Uuid.Text, Description = e.Description })],
        Collected = _collected,
    };

    private OscalList<Token> Types() => Deviation is { } kind ? [DeviationWords.PropOf(kind)] : !IsClosure ? [Builder.DiscoveryType] : IsDiscovery ? [Builder.DiscoveryType, "closure"] : ["closure"];
}
