using Poam.Oscal.Controls;
using Poam.Oscal.Diagnostics;
using Poam.Oscal.Documents;

namespace Poam.Oscal.Catalogs;

/// <summary>
/// The controls of a catalog for looking up: identifiers, labels, titles, families, what is withdrawn and replaced by what, statements, objectives
/// and parameters by identifier, and which baselines select them. The library carries those of SP 800-53; <see cref="Read"/> makes one of any
/// OSCAL catalog or resolved profile.
/// </summary>
public sealed class ControlIndex
{
    private const int MostMatches = 500;

    private static ControlIndex? _rev5;
    private static ControlIndex? _rev4;

    private readonly ControlImage _image;
    private IReadOnlyList<ControlFamily>? _families;
    private IReadOnlyList<ControlBaseline>? _baselines;
    private IReadOnlyList<CatalogControl>? _controls;

    internal ControlIndex(byte[] image) => _image = new ControlImage(image);

    /// <summary>SP 800-53 Rev. 5.</summary>
    public static ControlIndex Rev5 => _rev5 ?? Publish(ref _rev5, "rev5.bin");

    /// <summary>SP 800-53 Rev. 4.</summary>
    public static ControlIndex Rev4 => _rev4 ?? Publish(ref _rev4, "rev4.bin");

    /// <summary>The short name: <c>rev5</c>, <c>rev4</c>, or the file's for one that was read.</summary>
    public string Name => _image.Name;

    /// <summary>The title of the catalog.</summary>
    public string Title => _image.Title;

    /// <summary>The release of the catalog, as it names it.</summary>
    public string Release => _image.Release;

    /// <summary>How many controls there are, withdrawn ones included.</summary>
    public int Count => _image.ControlCount;

    /// <summary>The families in the order of the catalog.</summary>
    public IReadOnlyList<ControlFamily> Families =>
        _families ??= [.. Enumerable.Range(0, _image.FamilyCount).Select(f => new ControlFamily(_image.FamilyId(f), _image.FamilyTitle(f)))];

    /// <summary>The controls in the order of the catalog: each before its enhancements.</summary>
    public IReadOnlyList<CatalogControl> Controls => _controls ??= [.. Enumerable.Range(0, Count).Select(c => new CatalogControl(this, _image, c))];

    /// <summary>The baselines that the index knows.</summary>
    public IReadOnlyList<ControlBaseline> Baselines => _baselines ??= ReadBaselines();

    /// <summary>The control with an identifier or a label in any of the usual forms: <c>ac-2.1</c>, <c>AC-2(1)</c>, <c>AC-02(01)</c>.</summary>
    /// <param name="idOrLabel">The identifier or label; of a part such as <c>ac-2_smt.a</c> it finds the control.</param>
    /// <returns>The control, or null.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="idOrLabel"/> is null.</exception>
    public CatalogControl? Find(string idOrLabel)
    {
        ArgumentNullException.ThrowIfNull(idOrLabel);
        return FindId(idOrLabel)
            ?? (ControlReference.Parse(idOrLabel) is { } reference ? FindId(reference.ControlId) : FindOwner(idOrLabel))
            ?? FindLabel(idOrLabel);
    }

    /// <summary>The baseline with a name; upper and lower case are the same. Null for none.</summary>
    /// <param name="name">The name, such as <c>fedramp-moderate</c>.</param>
    public ControlBaseline? FindBaseline(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Baselines.FirstOrDefault(b => b.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The controls whose family has an identifier or a title, or else those whose identifier, label or title holds every word.</summary>
    /// <param name="text">A family or words; upper and lower case are the same.</param>
    /// <returns>The controls in the order of the catalog, at most 500.</returns>
    public IReadOnlyList<CatalogControl> Search(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        string[] words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        ControlFamily? family = Families.FirstOrDefault(f => Same(f.Id, text.Trim()) || Same(f.Title, text.Trim()));
        IEnumerable<CatalogControl> found = family is not null ? Controls.Where(c => c.Family == family)
            : words.Length == 0 ? []
            : Controls.Where(c => Array.TrueForAll(words, w => Holds(c.Title, w) || Holds(c.Label, w) || Holds(c.Id, w)));
        return [.. found.Take(MostMatches)];
    }

    /// <summary>The identifier nearest to one that the catalog does not have; null when none is near.</summary>
    /// <param name="id">What was written.</param>
    public string? Nearest(string id)
    {
        ArgumentNullException.ThrowIfNull(id);

        // An enhancement that does not exist is one of a control that does: its own siblings are no likelier than the control.
        string wanted = ControlReference.Parse(id)?.ControlId ?? id;
        int dot = wanted.LastIndexOf('.');
        string? parent = dot > 0 && FindId(wanted[..dot]) is { } control ? control.Id : null;
        int dash = wanted.IndexOf('-', StringComparison.Ordinal);
        return parent ?? NearestName.Find(wanted, Controls.Select(c => c.Id).Where(c => c.IndexOf('-', StringComparison.Ordinal) == dash));
    }

    /// <summary>Makes an index of a catalog in OSCAL, such as a user's own or the CIS Controls, or of a resolved profile.</summary>
    /// <param name="content">The bytes of the document in JSON, YAML or XML.</param>
    /// <param name="name">The short name to give it, such as the name of its file.</param>
    /// <returns>The index, or null when the document is no catalog that can be read.</returns>
    public static ControlIndex? Read(ReadOnlyMemory<byte> content, string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return CatalogReader.Read(content, name);
    }

    /// <summary>Makes an index of a document; null when it is no catalog.</summary>
    internal static ControlIndex? Of(NodeDocument document, string name) => CatalogReader.Read(document, name);

    internal CatalogControl? FindId(string id) => _image.Find(id) is >= 0 and int place ? new CatalogControl(this, _image, place) : null;

    /// <summary>The control with the longest identifier that the id of a part starts with: <c>a1</c> for <c>a1-stmt</c>.</summary>
    private CatalogControl? FindOwner(string id)
    {
        for (int length = id.Length - 1; length > 0; length--)
        {
            if (id[length] is '_' or '.' or '-' && FindId(id[..length]) is { } control)
            {
                return control;
            }
        }

        return null;
    }

    private CatalogControl? FindLabel(string label) => Controls.FirstOrDefault(c => Same(c.Label, label.Trim()));

    private List<ControlBaseline> ReadBaselines()
    {
        List<ControlBaseline> baselines = [];
        for (int i = 0; i < _image.BaselineCount; i++)
        {
            int place = i;
            baselines.Add(new ControlBaseline(_image.BaselineName(i), _image.BaselineTitle(i), [.. Controls.Where(c => c.IsIn(place)).Select(c => c.Id)]));
        }

        return baselines;
    }

    private static bool Same(string a, string b) => a.Equals(b, StringComparison.OrdinalIgnoreCase);

    private static bool Holds(string text, string word) => text.Contains(word, StringComparison.OrdinalIgnoreCase);

    private static ControlIndex Publish(ref ControlIndex? place, string resource)
    {
        using Stream stream = typeof(ControlIndex).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException("The library was built without its control indexes.");
        byte[] image = new byte[stream.Length];
        stream.ReadExactly(image);

        // Two threads may both load: the indexes are equal and the first one published stays.
        ControlIndex loaded = new(image);
        return Interlocked.CompareExchange(ref place, loaded, null) ?? loaded;
    }
}
