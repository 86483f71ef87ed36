namespace Poam.Oscal.Catalogs;

/// <summary>What a control index knows of a control: facts to look things up by, not its text.</summary>
public sealed class CatalogControl
{
    private readonly ControlImage _image;
    private readonly int _place;

    internal CatalogControl(ControlIndex index, ControlImage image, int place)
    {
        Index = index;
        _image = image;
        _place = place;
        Id = image.Text(image.Cell(place, ControlImageLayout.Id));
    }

    /// <summary>The index that the control is from.</summary>
    public ControlIndex Index { get; }

    /// <summary>The identifier, such as <c>ac-2.1</c>.</summary>
    public string Id { get; }

    /// <summary>The label for people, such as <c>AC-2(1)</c>; the identifier where the catalog has none.</summary>
    public string Label => _image.Cell(_place, ControlImageLayout.Label) is > 0 and int label ? _image.Text(label) : Id;

    /// <summary>The title.</summary>
    public string Title => _image.Text(_image.Cell(_place, ControlImageLayout.Title));

    /// <summary>The family; null where the catalog has no groups.</summary>
    public ControlFamily? Family => _image.Cell(_place, ControlImageLayout.Family) is >= 0 and int family ? Index.Families[family] : null;

    /// <summary>Whether the control is withdrawn.</summary>
    public bool IsWithdrawn => _image.Cell(_place, ControlImageLayout.Withdrawn) != 0;

    /// <summary>The identifiers of what replaces a withdrawn control: mostly controls, sometimes a statement or a family. Often one, sometimes none.</summary>
    public IReadOnlyList<string> ReplacedBy => List(ControlImageLayout.ReplacedBy) ?? [];

    /// <summary>The identifiers of its statement and the statement's items; null when the index does not know them.</summary>
    public IReadOnlyList<string>? StatementIds => List(ControlImageLayout.Statements);

    /// <summary>The identifiers of the objectives of its assessment; null when the index does not know them.</summary>
    public IReadOnlyList<string>? ObjectiveIds => List(ControlImageLayout.Objectives);

    /// <summary>The identifiers of its parameters; null when the index does not know them.</summary>
    public IReadOnlyList<string>? ParameterIds => List(ControlImageLayout.Parameters);

    /// <summary>The baselines that select the control.</summary>
    public IReadOnlyList<ControlBaseline> Baselines => [.. Index.Baselines.Where((_, i) => IsIn(i))];

    internal bool IsIn(int baseline) => (_image.Cell(_place, ControlImageLayout.Baselines) >> baseline & 1) != 0;

    private string[]? List(int column)
    {
        int number = _image.Cell(_place, column);
        return number switch
        {
            ControlImageLayout.Unknown => null,
            0 => [],
            _ => Array.ConvertAll(_image.Text(number).Split('\n'), id => ControlImageWriter.Restore(Id, id)),
        };
    }
}
