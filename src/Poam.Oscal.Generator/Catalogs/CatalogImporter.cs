using System.Globalization;
using System.Text.Json;
using Poam.Oscal.Catalogs;
using Poam.Oscal.Controls;
using Poam.Oscal.Generator.Import;
using Poam.Oscal.Generator.Model;

namespace Poam.Oscal.Generator.Catalogs;

/// <summary>Makes the index of a catalog from published documents and lists.</summary>
internal sealed class CatalogImporter
{
    private readonly string _folder;
    private readonly CatalogSource _source;
    private readonly List<(SourceCatalog Catalog, IReadOnlyList<string> Gives)> _documents;
    private readonly Dictionary<string, JsonElement> _index = new(StringComparer.Ordinal);

    private CatalogImporter(string folder, CatalogSource source)
    {
        _folder = folder;
        _source = source;
        _documents = [.. source.Documents.Select(d => (new SourceCatalog(At(d.File)), d.Gives))];
        if (source.Index is { } index)
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(At(index)));
            foreach (var control in json.RootElement.GetProperty("controls").EnumerateArray())
            {
                _index.Add(control.GetProperty("id").GetString()!, control.Clone());
            }
        }
    }

    /// <summary>Reads what the sources name and writes the indexes into a folder.</summary>
    /// <exception cref="ImportException">A source is not there.</exception>
    public static void Import(string folder, string catalogs)
    {
        foreach (var source in CatalogSource.Load(Path.Combine(catalogs, CatalogFile.SourcesFile)))
        {
            var facts = new CatalogImporter(folder, source).Facts();
            File.WriteAllText(Path.Combine(catalogs, source.Name + ".yaml"), CatalogFile.Write(facts));
        }
    }

    private ControlImageFacts Facts()
    {
        var facts = new ControlImageFacts { Name = _source.Name, Title = _source.Title, Release = _source.Release };
        var ids = (_index.Count > 0 ? _index.Keys : _documents[0].Catalog.Order.AsEnumerable()).ToList();
        facts.Controls.AddRange(ids.Select(Row));
        foreach (string family in facts.Controls.Select(c => c.Family).Distinct())
        {
            string? title = _documents.SelectMany(d => d.Catalog.Families).Where(f => f.Id == family).Select(f => f.Title).FirstOrDefault();
            facts.Families.Add((family, title ?? throw new ImportException($"{_source.Name}: no document has the family '{family}'")));
        }

        foreach (var (name, title, file, path) in _source.Baselines)
        {
            uint bit = 1u << facts.Baselines.Count;
            facts.Baselines.Add((name, title));
            foreach (string id in Selected(file, path))
            {
                var control = facts.Controls.Find(c => c.Id == id) ?? throw new ImportException($"{_source.Name}: the baseline {name} selects '{id}', which is no control");
                control.Baselines |= bit;
            }
        }

        return facts;
    }

    private ControlImageRow Row(string id)
    {
        var owner = _documents.Select(d => d.Catalog).FirstOrDefault(c => c.Has(id));
        bool isWithdrawn = _index.TryGetValue(id, out var entry) ? entry.GetProperty("withdrawn").GetBoolean() : owner!.IsWithdrawn(id);
        return new ControlImageRow
        {
            Id = id,
            Label = ControlLabel.Of(id),
            Title = owner?.Title(id) ?? Capitalize(entry.GetProperty("title").GetString()!),
            Family = id[..id.IndexOf('-', StringComparison.Ordinal)],
            IsWithdrawn = isWithdrawn,
            ReplacedBy = !isWithdrawn ? []
                : _index.Count > 0 ? [.. entry.GetProperty("replaced-by").EnumerateArray().Select(r => r.GetProperty("control").GetString()!).Distinct()]
                : [.. owner!.ReplacedBy(id)],
            Statements = Known(id, "statements", c => c.Statements(id), isWithdrawn),
            Objectives = Known(id, "objectives", c => c.Objectives(id), isWithdrawn),
            Parameters = Known(id, "parameters", c => c.Parameters(id), isWithdrawn),
        };
    }

    /// <summary>What all documents together know that are good for a list; null where none has the control.</summary>
    private List<string>? Known(string id, string list, Func<SourceCatalog, IEnumerable<string>> read, bool isWithdrawn)
    {
        var known = _documents.Where(d => d.Gives.Contains(list) && d.Catalog.Has(id)).Select(d => d.Catalog).ToList();
        return isWithdrawn ? [] : known.Count == 0 ? null : [.. known.SelectMany(read).Distinct()];
    }

    private IEnumerable<string> Selected(string file, string? path)
    {
        if (path is null)
        {
            return SourceNode.Load(At(file)).Below("with-id").Select(n => n.Value("")!).Distinct();
        }

        using var json = JsonDocument.Parse(File.ReadAllBytes(At(file)));
        var list = path.Split('/').Aggregate(json.RootElement, (element, name) => element.GetProperty(name));
        return [.. list.EnumerateArray().Select(item => item.GetString()!)];
    }

    /// <summary>A title that a list has in capitals.</summary>
    private static string Capitalize(string title)
    {
        string[] words = [.. title.ToLowerInvariant().Split(' ').Select((w, i) => i > 0 && w is "and" or "of" or "for" or "to" or "the" or "in" or "on" or "by" or "with"
            ? w : CultureInfo.InvariantCulture.TextInfo.ToTitleCase(w))];
        return string.Join(' ', words);
    }

    private string At(string file)
    {
        string path = Path.Combine(_folder, file);
        return File.Exists(path) ? path : throw new ImportException($"{_source.Name}: there is no '{path}'");
    }
}
