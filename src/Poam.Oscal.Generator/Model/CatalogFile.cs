using System.Text;
using Poam.Oscal.Catalogs;
using Poam.Oscal.Controls;

namespace Poam.Oscal.Generator.Model;

/// <summary>Reads and writes <c>schemas/catalogs/&lt;name&gt;.yaml</c>: the facts of an index in a form that a person can review.</summary>
internal static class CatalogFile
{
    /// <summary>The folder below the root of the repository.</summary>
    public const string Folder = "schemas/catalogs";

    /// <summary>The file that says what the indexes are made of.</summary>
    public const string SourcesFile = "sources.yaml";

    private const int Width = 140;

    /// <summary>Writes the facts; a list that is not known is left out, one that is known to be empty is written as such.</summary>
    public static string Write(ControlImageFacts facts)
    {
        var text = new StringBuilder();
        text.Append("# Written by `Poam.Oscal.Generator catalogs <folder>` from what sources.yaml names. Ids of parts are written without that of their control.\n");
        text.Append("title: ").Append(YamlText.Scalar(facts.Title)).Append('\n');
        text.Append("release: ").Append(YamlText.Scalar(facts.Release)).Append('\n');
        text.Append("families:\n");
        foreach (var (id, title) in facts.Families)
        {
            text.Append("  ").Append(id).Append(": ").Append(YamlText.Mapping([("title", YamlText.Scalar(title))])).Append('\n');
        }

        text.Append("baselines:\n");
        for (int i = 0; i < facts.Baselines.Count; i++)
        {
            text.Append("  ").Append(facts.Baselines[i].Name).Append(":\n    title: ").Append(YamlText.Scalar(facts.Baselines[i].Title)).Append('\n');
            List(text, "controls", [.. facts.Controls.Where(c => (c.Baselines >> i & 1) != 0).Select(c => c.Id)]);
        }

        text.Append("controls:\n");
        foreach (var control in facts.Controls)
        {
            WriteControl(text, control);
        }

        return text.ToString();
    }

    /// <summary>Reads a file.</summary>
    /// <exception cref="ModelFormatException">The file is not as the format demands.</exception>
    public static ControlImageFacts Load(string path)
    {
        var root = YamlEntry.Load(path);
        var facts = new ControlImageFacts { Name = Path.GetFileNameWithoutExtension(path), Title = root.RequiredText("title"), Release = root.RequiredText("release") };
        foreach (var family in root.NamedEntries("families"))
        {
            facts.Families.Add((family.Key, family.RequiredText("title")));
            family.RefuseOthers();
        }

        var baselines = root.NamedEntries("baselines").ToList();
        facts.Controls.AddRange(root.NamedEntries("controls").Select(ReadControl));
        root.RefuseOthers();
        var byId = facts.Controls.ToDictionary(c => c.Id, StringComparer.Ordinal);
        foreach (var baseline in baselines)
        {
            uint bit = 1u << facts.Baselines.Count;
            facts.Baselines.Add((baseline.Key, baseline.RequiredText("title")));
            foreach (string id in baseline.Texts("controls"))
            {
                var control = byId.TryGetValue(id, out var found) ? found : throw baseline.Error($"'{id}' is no control");
                control.Baselines |= bit;
            }

            baseline.RefuseOthers();
        }

        return facts;
    }

    /// <summary>Reads all indexes of a folder, in the order of their names; none where there is no such folder.</summary>
    public static IReadOnlyList<ControlImageFacts> LoadAll(string folder) => !Directory.Exists(folder) ? [] :
    [
        .. Directory.GetFiles(folder, "*.yaml").Where(f => Path.GetFileName(f) != SourcesFile).Order(StringComparer.Ordinal).Select(Load),
    ];

    private static void WriteControl(StringBuilder text, ControlImageRow control)
    {
        text.Append("  ").Append(control.Id).Append(":\n    title: ").Append(YamlText.Scalar(control.Title)).Append('\n');
        if (control.IsWithdrawn)
        {
            text.Append("    withdrawn: true\n");
            if (control.ReplacedBy.Count > 0)
            {
                List(text, "replaced-by", control.ReplacedBy);
            }

            return;
        }

        foreach (var (name, list) in new[] { ("statements", control.Statements), ("objectives", control.Objectives), ("parameters", control.Parameters) })
        {
            if (list is not null)
            {
                List(text, name, [.. list.Select(id => YamlText.Scalar(ControlImageWriter.Shorten(control.Id, id)))]);
            }
        }
    }

    private static void List(StringBuilder text, string name, IReadOnlyList<string> entries) =>
        text.Append("    ").Append(name).Append(": ").Append(YamlText.Sequence(entries, name.Length + 7, Width)).Append('\n');

    private static ControlImageRow ReadControl(YamlEntry entry)
    {
        bool isWithdrawn = entry.Truth("withdrawn");
        var control = new ControlImageRow
        {
            Id = entry.Key,
            Label = ControlLabel.Of(entry.Key),
            Title = entry.RequiredText("title"),
            Family = entry.Key[..entry.Key.IndexOf('-', StringComparison.Ordinal)],
            IsWithdrawn = isWithdrawn,
            ReplacedBy = [.. entry.Texts("replaced-by")],
            Statements = Ids(entry, "statements", isWithdrawn),
            Objectives = Ids(entry, "objectives", isWithdrawn),
            Parameters = Ids(entry, "parameters", isWithdrawn),
        };
        entry.RefuseOthers();
        return control;
    }

    private static List<string>? Ids(YamlEntry entry, string name, bool isWithdrawn) => entry.Has(name)
        ? [.. entry.Texts(name).Select(id => ControlImageWriter.Restore(entry.Key, id))]
        : isWithdrawn ? [] : null;
}
