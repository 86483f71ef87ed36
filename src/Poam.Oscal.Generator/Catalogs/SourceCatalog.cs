namespace Poam.Oscal.Generator.Catalogs;

/// <summary>The facts of a catalog or resolved profile in OSCAL.</summary>
internal sealed class SourceCatalog
{
    private readonly Dictionary<string, SourceNode> _controls = new(StringComparer.Ordinal);

    /// <summary>Reads a document.</summary>
    public SourceCatalog(string path)
    {
        var root = SourceNode.Load(path);
        foreach (var group in root.All("group"))
        {
            Families.Add((group.Value("id")!, group.Value("title")!));
        }

        foreach (var control in root.Below("control"))
        {
            _controls.TryAdd(control.Value("id")!, control);
            Order.Add(control.Value("id")!);
        }
    }

    /// <summary>The families: identifier and title.</summary>
    public List<(string Id, string Title)> Families { get; } = [];

    /// <summary>The identifiers in the order of the document.</summary>
    public List<string> Order { get; } = [];

    /// <summary>Whether the document has a control.</summary>
    public bool Has(string id) => _controls.ContainsKey(id);

    /// <summary>The title of a control; null where the document does not have it.</summary>
    public string? Title(string id) => _controls.GetValueOrDefault(id)?.Value("title");

    /// <summary>Whether the document says that a control is withdrawn.</summary>
    public bool IsWithdrawn(string id) =>
        _controls[id].All("prop").Any(p => p.Value("name") == "status" && "withdrawn".Equals(p.Value("value"), StringComparison.OrdinalIgnoreCase));

    /// <summary>What replaces a withdrawn control.</summary>
    public IEnumerable<string> ReplacedBy(string id) =>
        _controls[id].All("link").Where(l => l.Value("rel") is "incorporated-into" or "moved-to").Select(l => l.Value("href")!.TrimStart('#')).Distinct();

    /// <summary>The ids of the statement of a control and its items.</summary>
    public IEnumerable<string> Statements(string id) => Parts(_controls[id], "statement");

    /// <summary>The ids of the objectives of a control.</summary>
    public IEnumerable<string> Objectives(string id) => Parts(_controls[id], "objective").Concat(Parts(_controls[id], "assessment-objective"));

    /// <summary>The ids of the parameters of a control.</summary>
    public IEnumerable<string> Parameters(string id) => _controls[id].All("param").Select(p => p.Value("id")!);

    private static IEnumerable<string> Parts(SourceNode control, string name) =>
        control.All("part").Where(p => p.Value("name") == name).SelectMany(p => p.Below("part").Prepend(p)).Select(p => p.Value("id")).OfType<string>();
}
