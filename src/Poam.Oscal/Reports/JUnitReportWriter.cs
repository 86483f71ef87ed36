using System.Globalization;
using System.Text;
using System.Xml;
using Poam.Oscal.Diagnostics;

namespace Poam.Oscal.Reports;

/// <summary>
/// Writes a report as JUnit XML: a test suite a file, a test case a finding. Findings that fail the check are failures, others pass with a note;
/// what could not be checked is skipped, a file that could not be read is an error, and a file without a finding is one case that passed.
/// </summary>
/// <remarks>Names hold no line numbers: servers follow a test case from run to run by its name, and take two of one name for one.</remarks>
public sealed class JUnitReportWriter
{
    private readonly XmlWriter _xml;
    private readonly ValidationReport _report;
    private readonly Dictionary<string, int> _names = new(StringComparer.Ordinal);

    private JUnitReportWriter(XmlWriter xml, ValidationReport report)
    {
        _xml = xml;
        _report = report;
    }

    /// <summary>Writes a report in UTF-8 without a byte order mark.</summary>
    /// <param name="report">The report.</param>
    /// <param name="output">Where to write it; it stays open.</param>
    /// <exception cref="IOException">The output cannot be written.</exception>
    public static void Write(ValidationReport report, Stream output)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(output);
        XmlWriterSettings settings = new()
        {
            Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            Indent = true,
            NewLineChars = "\n",
            NewLineHandling = NewLineHandling.Entitize,
            CloseOutput = false,
        };
        using (XmlWriter xml = XmlWriter.Create(output, settings))
        {
            new JUnitReportWriter(xml, report).WriteReport();
        }

        output.WriteByte((byte)'\n');
    }

    private void WriteReport()
    {
        int tests = 0;
        int failures = 0;
        int errors = 0;
        int skipped = 0;
        for (int i = 0; i < _report.Files.Count; i++)
        {
            FileReport file = _report.Files[i];
            tests += Tests(file);
            failures += Failures(file);
            errors += file.ReadError is null ? 0 : 1;
            skipped += file.Unchecked.Count;
        }

        _xml.WriteStartElement("testsuites");
        _xml.WriteAttributeString("name", _report.ToolName);
        WriteCounts(tests, failures, errors, skipped);
        for (int i = 0; i < _report.Files.Count; i++)
        {
            WriteSuite(_report.Files[i]);
        }

        _xml.WriteEndElement();
    }

    private void WriteSuite(FileReport file)
    {
        _names.Clear();
        _xml.WriteStartElement("testsuite");
        _xml.WriteAttributeString("name", Clean(file.Path));
        WriteCounts(Tests(file), Failures(file), file.ReadError is null ? 0 : 1, file.Unchecked.Count);
        if (file.ReadError is not null)
        {
            WriteCase(file, "read", "error", "not read", file.ReadError);
        }
        else if (IsClean(file))
        {
            WriteCase(file, "no findings", element: null, type: "", text: "");
        }

        for (int i = 0; i < file.Diagnostics.Count; i++)
        {
            Diagnostic finding = file.Diagnostics[i];
            string name = finding.Pointer.Length == 0 ? finding.Rule.Id : $"{finding.Rule.Id} {finding.Pointer}";
            string place = finding.Location.Line > 0 ? $"{file.Path}:{finding.Location}: " : $"{file.Path}: ";
            string text = $"{place}{ReportNames.Of(finding.Severity)} {finding.Rule.Id}: {finding.Message}\n{finding.Rule.HelpUri}";
            WriteCase(file, name, Fails(file, finding) ? "failure" : "system-out", finding.Rule.Id, text, finding.Message, finding.Location.Line);
        }

        for (int i = 0; i < file.Unchecked.Count; i++)
        {
            Unchecked entry = file.Unchecked[i];
            WriteCase(file, $"{entry.RuleId} {entry.Pointer}".TrimEnd(), "skipped", entry.RuleId, entry.Reason, entry.Reason, entry.Line);
        }

        if (file.OmittedCount > 0)
        {
            _xml.WriteElementString("system-out", $"{file.OmittedCount} more finding(s) were counted and are not shown.");
        }

        _xml.WriteEndElement();
    }

    private void WriteCase(FileReport file, string name, string? element, string type, string text, string? message = null, int line = 0)
    {
        int number = _names[name] = _names.GetValueOrDefault(name) + 1;
        _xml.WriteStartElement("testcase");
        _xml.WriteAttributeString("name", Clean(number == 1 ? name : $"{name} ({number})"));
        _xml.WriteAttributeString("classname", Clean(file.Path));
        _xml.WriteAttributeString("file", Clean(file.Path));
        if (line > 0)
        {
            _xml.WriteAttributeString("line", line.ToString(CultureInfo.InvariantCulture));
        }

        _xml.WriteAttributeString("time", "0");
        if (element is not null)
        {
            _xml.WriteStartElement(element);
            if (element != "system-out")
            {
                _xml.WriteAttributeString("message", Clean(message ?? text));
                _xml.WriteAttributeString("type", type);
            }

            _xml.WriteString(Clean(text));
            _xml.WriteEndElement();
        }

        _xml.WriteEndElement();
    }

    private void WriteCounts(int tests, int failures, int errors, int skipped)
    {
        _xml.WriteAttributeString("tests", tests.ToString(CultureInfo.InvariantCulture));
        _xml.WriteAttributeString("failures", failures.ToString(CultureInfo.InvariantCulture));
        _xml.WriteAttributeString("errors", errors.ToString(CultureInfo.InvariantCulture));
        _xml.WriteAttributeString("skipped", skipped.ToString(CultureInfo.InvariantCulture));
        _xml.WriteAttributeString("time", "0");
    }

    private static bool IsClean(FileReport file) => file.Diagnostics.Count == 0 && file.Unchecked.Count == 0;

    private static int Tests(FileReport file) =>
        file.Diagnostics.Count + file.Unchecked.Count + (file.ReadError is not null || IsClean(file) ? 1 : 0);

    private static bool Fails(FileReport file, Diagnostic finding) => finding.Severity >= file.FailSeverity;

    private static int Failures(FileReport file)
    {
        int failures = 0;
        for (int i = 0; i < file.Diagnostics.Count; i++)
        {
            failures += Fails(file, file.Diagnostics[i]) ? 1 : 0;
        }

        return failures;
    }

    /// <summary>XML 1.0 has no way to write most control characters, nor half of a surrogate pair.</summary>
    private static string Clean(string text)
    {
        StringBuilder? clean = null;
        for (int i = 0; i < text.Length; i++)
        {
            bool isPair = i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]);
            if (!isPair && !XmlConvert.IsXmlChar(text[i]))
            {
                clean ??= new StringBuilder(text);
                clean[i] = '\uFFFD';
            }

            i += isPair ? 1 : 0;
        }

        return clean?.ToString() ?? text;
    }
}
