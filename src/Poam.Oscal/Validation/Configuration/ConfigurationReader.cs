using System.Globalization;
using System.Text;
using Poam.Oscal.Diagnostics;
using Poam.Oscal.Documents;
using Poam.Oscal.Formats;
using Poam.Oscal.Validation.Rules;
using Poam.Oscal.Validation.Suppressions;

namespace Poam.Oscal.Validation.Configuration;

/// <summary>Reads a configuration: with the readers of documents, so that everything has its place, and by a definition of its own.</summary>
internal sealed class ConfigurationReader
{
    private readonly ConfigurationCheck _check;
    private readonly NodeDocument _document;
    private readonly bool _hasMoreRules;

    private ConfigurationReader(ReadResult read, bool hasMoreRules)
    {
        _check = new ConfigurationCheck(read, ConfigurationRules.ValueForm, ConfigurationRules.KnownMember);
        _document = read.Document;
        _hasMoreRules = hasMoreRules;
    }

    /// <summary>Reads a configuration.</summary>
    public static PoamConfiguration Read(ReadOnlyMemory<byte> content, string? path, bool hasMoreRules)
    {
        ReadResult read = SmallDocument.Read(content, path);

        // A configuration that says nothing is as good as none.
        read.Findings.RemoveAll(static finding => finding.Rule == SyntaxRules.NotEmpty);
        ConfigurationReader reader = new(read, hasMoreRules);
        reader._check.Run(ConfigurationDefinition.Root);
        PoamConfiguration configuration = reader.Bind();
        return configuration with
        {
            Settings = ConfigurationSettings.Of(read.Document, reader._check),
            Diagnostics = DiagnosticFactory.Make(read.Document, read.Findings.InOrder()),
        };
    }

    private PoamConfiguration Bind()
    {
        int policy = Member(0, "policy");
        int sla = Member(policy, "sla");
        List<string> constraints = Texts(Member(0, "constraints"));
        bool knowsAll = !_hasMoreRules && constraints.Count == 0;
        return new PoamConfiguration
        {
            Document = _document,
            Choices = Choices(0, knowsAll),
            Exclude = Texts(Member(0, "exclude")),
            Roots = Texts(Member(0, "roots")),
            Map = Pairs(Member(0, "map")),
            Constraints = constraints,
            StrictLinks = Text(0, "strict-links") is { } strict ? strict == "true" : null,
            KnownFindings = Text(0, "known-findings"),
            SlaPolicy = Text(sla, "policy"),
            SlaDays = Days(sla),
            StaleAfterDays = Text(policy, "stale-after") is { } days ? int.Parse(days, CultureInfo.InvariantCulture) : null,
            Overrides = [.. Items(Member(0, "overrides")).Select(node => new ConfigurationOverride(Texts(Member(node, "paths")), Choices(node, knowsAll)))],
            Suppressions = [.. Items(Member(0, "suppressions")).Where(IsSound).Select(node => Suppress(node, knowsAll))],
        };
    }

    private ConfigurationChoices Choices(int node, bool knowsAll)
    {
        Dictionary<string, Severity> severities = new(StringComparer.OrdinalIgnoreCase);
        foreach (int entry in Items(Member(node, "severities")))
        {
            string id = _document.NameOf(entry);
            CheckRule(entry, id, knowsAll);
            severities[id] = TextOf(entry) switch { "error" => Severity.Error, "warning" => Severity.Warning, _ => Severity.Info };
        }

        List<string> rules = [];
        foreach (int entry in Items(Member(node, "rules")))
        {
            bool isOwn = !knowsAll && TextOf(entry) is ['-' or '+', ..];
            if (TextOf(entry).Contains(',') || (!isOwn && RuleSet.Parse("oscal-cli," + TextOf(entry), out _) is null))
            {
                _check.Report(ConfigurationRules.KnownRule, entry, RuleError(TextOf(entry)));
                continue;
            }

            rules.Add(TextOf(entry));
        }

        return new ConfigurationChoices
        {
            Rules = rules,
            Severities = severities,
            FailOn = Text(node, "fail-on"),
            Catalog = Text(node, "catalog"),
            Baseline = Text(node, "baseline"),
        };
    }

    private static string RuleError(string text)
    {
        _ = RuleSet.Parse("oscal-cli," + text, out string? error);
        return error ?? "Each entry names one rule or set: write the next one in a line of its own.";
    }

    /// <summary>Whether nothing inside has a finding: a suppression with a broken date would never end.</summary>
    private bool IsSound(int node)
    {
        for (int child = _document.FirstChild(node); child >= 0; child = _document.NextSibling(child))
        {
            if (_check.IsFaulty(child))
            {
                return false;
            }
        }

        return true;
    }

    private Suppression Suppress(int node, bool knowsAll)
    {
        int rule = Member(node, "rule");
        CheckRule(rule, TextOf(rule), knowsAll);
        return new Suppression
        {
            Rule = TextOf(rule),
            Reason = Text(node, "reason") ?? "",
            Path = Text(node, "path"),
            Fingerprint = Text(node, "fingerprint"),
            Pointer = Text(node, "pointer"),
            Uuid = Text(node, "uuid"),
            Until = Text(node, "until") is { } until ? DateOnly.ParseExact(until, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null,
            Node = node,
            Span = _check.SpanOf(rule),
        };
    }

    private void CheckRule(int node, string id, bool knowsAll)
    {
        if (knowsAll && !RuleCatalog.Knows(id, []))
        {
            _check.Report(ConfigurationRules.KnownRule, node, RuleCatalog.UnknownMessage(id));
        }
    }

    private Dictionary<string, int> Days(int node)
    {
        Dictionary<string, int> days = new(StringComparer.Ordinal);
        foreach (int entry in Items(node))
        {
            if (_document.NameOf(entry) != "policy")
            {
                days[_document.NameOf(entry)] = int.Parse(TextOf(entry), CultureInfo.InvariantCulture);
            }
        }

        return days;
    }

    private List<KeyValuePair<string, string>> Pairs(int node) =>
        [.. Items(node).Select(entry => KeyValuePair.Create(_document.NameOf(entry), TextOf(entry)))];

    private List<string> Texts(int node) => [.. Items(node).Select(TextOf)];

    private string? Text(int node, string name) => Member(node, name) is var member and >= 0 ? TextOf(member) : null;

    private string TextOf(int node) => Encoding.UTF8.GetString(_document.TextOf(node));

    private int Member(int node, string name) => Items(node).Where(child => _document.NameOf(child) == name).DefaultIfEmpty(-1).First();

    /// <summary>What is inside a node and has no finding; nothing of a node that is not there.</summary>
    private List<int> Items(int node)
    {
        List<int> items = [];
        for (int child = node < 0 ? -1 : _document.FirstChild(node); child >= 0; child = _document.NextSibling(child))
        {
            if (!_check.IsFaulty(child))
            {
                items.Add(child);
            }
        }

        return items;
    }
}
