using Poam.Oscal.Model;

namespace Poam.Oscal.Lifecycle;

/// <content>An item that is to be added.</content>
internal sealed partial class LifecycleDraft
{
    private readonly List<InventoryItem> _assets = [];
    private readonly List<Finding> _newFindings = [];
    private readonly bool _isNew;

    /// <summary>Opens a document for an item that is to be added; <see cref="Item"/> and <see cref="Risk"/> are to be set.</summary>
    /// <param name="poam">The document.</param>
    /// <param name="options">When, who, by whose times.</param>
    public LifecycleDraft(PoamDocument poam, LifecycleOptions options)
    {
        _options = options;
        _isNew = true;
        _index = PoamIndex.Of(poam);
        Ids = new LifecycleIds(_index);
        _parties = new LifecycleParties(poam, Ids);
        Item = new PoamItem { Title = "", Description = "" };
        Risk = new Risk { Uuid = "", Title = "", Description = "", Statement = "", Status = "open" };
        View = _index.ViewOf(Item, Day);
    }

    /// <summary>The document as it was.</summary>
    public PoamDocument Document => _index.Document;

    /// <summary>Who takes the step, or null.</summary>
    public string? By => _options.By;

    /// <summary>The components of the document, with those that were added.</summary>
    public IEnumerable<SystemComponent> Components => (Document.LocalDefinitions?.Components ?? [])
        .Concat(Document.LocalDefinitions?.AssessmentAssets?.Components ?? [])
        .Concat(_components);

    /// <summary>The inventory items of the document, with those that were added.</summary>
    public IEnumerable<InventoryItem> Assets => (Document.LocalDefinitions?.InventoryItems ?? []).Concat(_assets);

    /// <summary>Whether the document has a party of a name.</summary>
    public bool HasParty(string name) => _parties.Has(name);

    /// <summary>The names of the parties of the document.</summary>
    public IEnumerable<string> PartyNames() => _parties.Names();

    /// <summary>Adds a component.</summary>
    public void Add(SystemComponent component) => _components.Add(component);

    /// <summary>Adds an inventory item.</summary>
    public void Add(InventoryItem asset) => _assets.Add(asset);

    /// <summary>Adds a finding.</summary>
    public void Add(Finding finding) => _newFindings.Add(finding);

    /// <summary>A document with what only a new item brings along.</summary>
    private PoamDocument WithAdded(PoamDocument document) => !_isNew ? document : document with
    {
        LocalDefinitions = _assets.Count == 0 ? document.LocalDefinitions
            : (document.LocalDefinitions ?? new PoamLocalDefinitions()) with { InventoryItems = [.. document.LocalDefinitions?.InventoryItems ?? [], .. _assets] },
        Findings = [.. document.Findings, .. _newFindings],
        PoamItems = [.. document.PoamItems, Item],
    };
}
