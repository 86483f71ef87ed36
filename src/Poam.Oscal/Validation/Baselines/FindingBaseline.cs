using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Poam.Oscal.Diagnostics;
using Poam.Oscal.Documents;
using Poam.Oscal.Formats;
using Poam.Oscal.Validation.Configuration;
using Poam.Oscal.Validation.Rules;

namespace Poam.Oscal.Validation.Baselines;

/// <summary>
/// The findings that were there at one time, so that later checks report only new ones. Findings are known by their fingerprints, which moved lines
/// do not change; equal ones are counted.
/// </summary>
public sealed class FindingBaseline
{
    /// <summary>The name that a baseline has unless another is given: <c>poam.baseline.json</c>.</summary>
    public const string FileName = ConfigurationDefinition.BaselineFileName;

    private static readonly OscalLimits Limits = OscalLimits.Default with { MaxInputBytes = 256 << 20 };

    private static readonly ConfigurationMember Definition = new("baseline", ConfigurationKind.Object, "The findings that are known.")
    {
        Members =
        [
            new("schemaVersion", ConfigurationKind.Number, "The version of this form.") { IsRequired = true },
            new("findings", ConfigurationKind.List, "The findings.")
            {
                IsRequired = true,
                Item = new("finding", ConfigurationKind.Object, "A finding.")
                {
                    Members =
                    [
                        new("path", ConfigurationKind.Text, "The file, from the folder of the baseline.") { IsRequired = true },
                        new("rule", ConfigurationKind.Text, "The rule.") { IsRequired = true },
                        new("fingerprint", ConfigurationKind.Text, "The fingerprint.") { IsRequired = true },
                        new("count", ConfigurationKind.Number, "How many there are.") { IsRequired = true },
                        new("message", ConfigurationKind.Text, "What is wrong, for people."),
                    ],
                },
            },
        ],
    };

    private readonly Dictionary<string, Dictionary<string, int>> _files = new(StringComparer.Ordinal);

    /// <summary>What is wrong with the file that was read.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; private set; } = [];

    /// <summary>Reads a baseline.</summary>
    /// <param name="content">The bytes of the file.</param>
    public static FindingBaseline Parse(ReadOnlyMemory<byte> content)
    {
        FindingBaseline baseline = new();
        ReadResult read = OscalReader.ReadPlain(content, FileName, Limits);
        ConfigurationCheck check = new(read, ConfigurationRules.BaselineForm, ConfigurationRules.BaselineForm);
        check.Run(Definition);
        baseline.Bind(check);
        baseline.Diagnostics = DiagnosticFactory.Make(read.Document, read.Findings.InOrder());
        return baseline;
    }

    /// <summary>The known findings of a file: how many there are of each fingerprint. Empty for a file that the baseline does not name.</summary>
    /// <param name="path">The path from the folder of the baseline, with <c>/</c> between names.</param>
    public IReadOnlyDictionary<string, int> Of(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return _files.TryGetValue(path, out Dictionary<string, int>? known) ? known : new Dictionary<string, int>();
    }

    /// <summary>Writes a baseline: a line for each kind of finding, in an order of its own, so that Git merges and shows it well.</summary>
    /// <param name="findings">Pairs of a path, from the folder of the baseline, and a finding.</param>
    /// <param name="output">Where to write it; it stays open.</param>
    /// <exception cref="IOException">The output cannot be written.</exception>
    public static void Write(IEnumerable<KeyValuePair<string, Diagnostic>> findings, Stream output)
    {
        ArgumentNullException.ThrowIfNull(findings);
        ArgumentNullException.ThrowIfNull(output);
        SortedDictionary<string, (string Start, string Message, int Count)> lines = new(StringComparer.Ordinal);
        foreach (KeyValuePair<string, Diagnostic> pair in findings)
        {
            Diagnostic finding = pair.Value;
            string key = $"{pair.Key}\n{finding.Rule.Id}\n{finding.Fingerprint}";
            int count = lines.TryGetValue(key, out (string Start, string Message, int Count) line) ? line.Count + 1 : 1;
            string start = $"{{ \"path\": {Text(pair.Key)}, \"rule\": {Text(finding.Rule.Id)}, \"fingerprint\": {Text(finding.Fingerprint)}";
            lines[key] = (start, count == 1 ? finding.Message : line.Message, count);
        }

        StringBuilder json = new("{\n  \"schemaVersion\": 1,\n  \"findings\": [");
        string separator = "\n    ";
        foreach ((string start, string message, int count) in lines.Values)
        {
            json.Append(separator).Append(start).Append(CultureInfo.InvariantCulture, $", \"count\": {count}, \"message\": {Text(message)} }}");
            separator = ",\n    ";
        }

        json.Append(lines.Count > 0 ? "\n  ]\n}\n" : "]\n}\n");
        output.Write(Encoding.UTF8.GetBytes(json.ToString()));
    }

    private static string Text(string text) => $"\"{JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";

    private void Bind(ConfigurationCheck check)
    {
        NodeDocument document = check.Document;
        for (int member = document.FirstChild(0); member >= 0; member = document.NextSibling(member))
        {
            if (check.IsFaulty(member))
            {
                continue;
            }

            if (document.NameOf(member) == "schemaVersion" && !document.TextOf(member).SequenceEqual("1"u8))
            {
                check.Report(ConfigurationRules.BaselineForm, member, "A newer version of the tool wrote this baseline. Update the tool, or write the baseline anew.");
            }

            for (int entry = document.FirstChild(member); entry >= 0; entry = document.NextSibling(entry))
            {
                Add(check, entry);
            }
        }
    }

    private void Add(ConfigurationCheck check, int entry)
    {
        NodeDocument document = check.Document;
        string path = "";
        string fingerprint = "";
        int count = 0;
        bool isFaulty = check.IsFaulty(entry);
        for (int child = document.FirstChild(entry); child >= 0; child = document.NextSibling(child))
        {
            string text = Encoding.UTF8.GetString(document.TextOf(child));
            isFaulty |= check.IsFaulty(child);
            switch (document.NameOf(child))
            {
                case "path":
                    path = text;
                    break;
                case "fingerprint":
                    fingerprint = text;
                    break;
                case "count" when !check.IsFaulty(child):
                    count = int.Parse(text, CultureInfo.InvariantCulture);
                    break;
            }
        }

        if (!isFaulty)
        {
            Dictionary<string, int> known = _files.TryGetValue(path, out Dictionary<string, int>? file) ? file : _files[path] = new(StringComparer.Ordinal);
            known[fingerprint] = known.GetValueOrDefault(fingerprint) + count;
        }
    }
}
