using System.Globalization;
using System.Text;
using Poam.Oscal.Documents;
using Poam.Oscal.Formats;
using Poam.Oscal.Lifecycle;
using Poam.Oscal.Model;
using Poam.Oscal.Validation.Configuration;
using Poam.Oscal.Validation.Rules;

namespace Poam.Oscal.Validation.Forms;

/// <summary>Reads forms of weaknesses: with the readers of documents, so that everything has its place, and by a definition of its own.</summary>
internal sealed class WeaknessFormReader
{
    private readonly ConfigurationCheck _check;
    private readonly NodeDocument _document;

    private WeaknessFormReader(ReadResult read)
    {
        _check = new ConfigurationCheck(read, ConfigurationRules.WeaknessForm, ConfigurationRules.WeaknessForm);
        _document = read.Document;
    }

    /// <summary>Reads a form.</summary>
    public static WeaknessForm Read(ReadOnlyMemory<byte> content, string? path)
    {
        ReadResult read = SmallDocument.Read(content, path);
        WeaknessFormReader reader = new(read);
        List<int> entries = read.Findings.Errors > 0 && read.Document.FirstChild(0) < 0 ? [] : reader._check.RunEach(WeaknessFormDefinition.Weakness);
        return new WeaknessForm
        {
            Weaknesses = [.. entries.Select(reader.Bind)],
            Diagnostics = DiagnosticFactory.Make(read.Document, read.Findings.InOrder()),
        };
    }

    private NewWeakness Bind(int node)
    {
        Check(node, "title", WeaknessValues.IsLine, static _ => "`title` is one line; what is longer goes into `text`.");
        Check(node, "control", static t => WeaknessValues.ControlId(t) is not null, WeaknessValues.NoControl);
        Check(node, "cve", static t => WeaknessValues.CveId(t) is not null, WeaknessValues.NoCve);
        foreach (string name in (string[])["id", "plugin-id", "source", "owner", "asset"])
        {
            Check(node, name, WeaknessValues.IsValue, _ => $"`{name}` is one line without blanks around it.");
        }

        return new NewWeakness
        {
            Title = Text(node, "title") ?? "",
            Description = Markup(node, "text") ?? "",
            Id = Text(node, "id"),
            Controls = Texts(node, "control"),
            Severity = LevelOf(node, "severity"),
            Likelihood = LevelOf(node, "likelihood"),
            Impact = LevelOf(node, "impact"),
            DetectedOn = Day(node, "detected"),
            Source = Text(node, "source"),
            Method = Text(node, "method"),
            Assets = Texts(node, "asset"),
            Owner = Text(node, "owner"),
            Statement = Markup(node, "statement"),
            Cves = Texts(node, "cve"),
            KevDueOn = Day(node, "kev"),
            DueOn = Day(node, "due"),
            PluginId = Text(node, "plugin-id"),
            Recommendation = Markup(node, "recommend"),
            Remarks = Markup(node, "remarks"),
            Finding = Text(node, "finding"),
        };
    }

    /// <summary>Reports the values of a member that are written wrongly.</summary>
    private void Check(int node, string name, Predicate<string> isRight, Func<string, string> complain)
    {
        foreach (int value in Values(node, name))
        {
            if (!isRight(TextOf(value)))
            {
                _check.Report(ConfigurationRules.WeaknessForm, value, complain(TextOf(value)));
            }
        }
    }

    private RiskLevel LevelOf(int node, string name) => FactWords.LevelOf(Text(node, name));

    private DateOnly? Day(int node, string name) => Text(node, name) is { } day ? DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;

    // A block of YAML ends with a line break that means nothing.
    private MarkupMultiline? Markup(int node, string name) => Text(node, name)?.TrimEnd() is { } text ? text : default(MarkupMultiline?);

    private string? Text(int node, string name) => Values(node, name).Select(TextOf).FirstOrDefault();

    private List<string> Texts(int node, string name) => [.. Values(node, name).Select(TextOf)];

    private string TextOf(int node) => Encoding.UTF8.GetString(_document.TextOf(node));

    /// <summary>The values of a member, one or those of its list, that have no finding.</summary>
    private List<int> Values(int node, string name)
    {
        List<int> values = [];
        for (int member = _document.FirstChild(node); member >= 0; member = _document.NextSibling(member))
        {
            if (_document.NameOf(member) != name || _check.IsFaulty(member))
            {
                continue;
            }

            if (_document.KindOf(member) != NodeKind.Array)
            {
                values.Add(member);
                continue;
            }

            for (int child = _document.FirstChild(member); child >= 0; child = _document.NextSibling(child))
            {
                if (!_check.IsFaulty(child))
                {
                    values.Add(child);
                }
            }
        }

        return values;
    }
}
