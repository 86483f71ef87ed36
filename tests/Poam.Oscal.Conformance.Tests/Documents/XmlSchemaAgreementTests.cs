using System.Text;
using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;
using Poam.Oscal.Diagnostics;
using Poam.Oscal.Testing;
using Poam.Oscal.Validation;

namespace Poam.Oscal.Conformance.Tests.Documents;

/// <summary>Compares our verdict on broken XML with that of the one published XML Schema, of 1.0.4. Schemas of XML hold no lists of values.</summary>
public sealed class XmlSchemaAgreementTests
{
    private const int MutantsOfEach = 150;

    private const string Tokens = "1.0.4 has the pattern of tokens in its JSON Schema only, the XML Schema takes any line of text";
    private const string Uris = "the XML Schema takes blanks and letters outside ASCII in URIs";
    private const string Blocks = "from 1.1.0 on list items hold blocks, and NIST's examples use them: allowed in every release";
    private const string EmptyGroups = "the XML Schema takes <revisions> without a <revision>, which would be an empty array in JSON";

    [SkippableFact]
    public void Verdicts_on_mutants_differ_for_known_causes_only()
    {
        XmlSchemaSet schema = Load(ReferenceFolder.Require("oscal", "xsd", "oscal_complete_schema_1.0.4.xsd"));
        List<string> unexplained = [];
        SortedSet<string> causes = new(StringComparer.Ordinal);
        int compared = 0;
        foreach ((string name, XDocument seed) in Seeds(schema))
        {
            XmlMutator mutator = new(name.Length);
            for (int i = 0; i < MutantsOfEach; i++)
            {
                XDocument mutant = new(seed);
                string? done = mutator.Mutate(mutant);
                string text = mutant.ToString(System.Xml.Linq.SaveOptions.DisableFormatting);
                compared += done is null ? 0 : 1;
                if (done is not null && Unexplained(schema, text, causes) is { } difference)
                {
                    unexplained.Add($"{name}: {done}: {difference}");
                }
            }
        }

        compared.Should().BeGreaterThan(1_500);
        unexplained.Should().BeEmpty();
        causes.Should().Equal(new[] { Tokens, Uris, Blocks, EmptyGroups }.Order(StringComparer.Ordinal), "a cause that does not occur any more is no cause");
    }

    private static string? Unexplained(XmlSchemaSet schema, string text, SortedSet<string> causes)
    {
        string? published = Published(schema, text);
        Diagnostic? ours = OscalValidator.Validate(Encoding.UTF8.GetBytes(text), "a.xml", SchemaRules.Options).Diagnostics
            .FirstOrDefault(d => d.Severity == Severity.Error && d.Rule.Id.StartsWith("OSCAL", StringComparison.Ordinal));
        if ((published is null) == (ours is null))
        {
            return null;
        }

        if (Cause(published, ours) is { } cause)
        {
            causes.Add(cause);
            return null;
        }

        return ours is null ? $"accepted, though {published}" : $"{ours.Rule.Id} {ours.Pointer} {ours.Message}";
    }

    /// <summary>Why the two verdicts differ, or null when nobody knows.</summary>
    private static string? Cause(string? published, Diagnostic? ours) => ours is not null
        ? ours.Rule.Id switch
        {
            "OSCAL1102" => Tokens,
            "OSCAL1104" or "OSCAL1105" => Uris,
            "OSCAL1008" => EmptyGroups,
            _ => null,
        }
        : published!.Contains("element 'li' in", StringComparison.Ordinal) || published.Contains("element 'td' in", StringComparison.Ordinal) ? Blocks
        : null;

    private static string? Published(XmlSchemaSet schema, string text)
    {
        string? first = null;
        XmlReaderSettings settings = new() { ValidationType = ValidationType.Schema, Schemas = schema };
        settings.ValidationEventHandler += (_, e) => first ??= e.Message;
        using XmlReader reader = XmlReader.Create(new StringReader(text), settings);
        while (reader.Read())
        {
        }

        return first;
    }

    /// <summary>Our documents of 1.0.4 in every model, and the published ones that fit 1.0.4.</summary>
    private static IEnumerable<(string Name, XDocument Document)> Seeds(XmlSchemaSet schema)
    {
        string fixtures = Path.Combine(RepositoryFolder.Path, "tests", "fixtures", "valid");
        IEnumerable<(string, XDocument)> own = Directory.EnumerateFiles(fixtures, "*-1.0.4.json")
            .Select(f => (Path.GetFileName(f), XmlOfTable.Write(TableComparison.Read(f))));
        IEnumerable<(string, XDocument)> published = Directory.EnumerateFiles(ReferenceFolder.Require("oscal", "examples"), "*.xml", SearchOption.AllDirectories)
            .Append(ReferenceFolder.Require("fedramp", "templates", "FedRAMP-POAM-OSCAL-Template.xml"))
            .Append(ReferenceFolder.Require("fedramp", "awesome-cloud", "AwesomeCloudPOAM2.xml"))
            .Select(f => (Path.GetFileName(f), At104(XDocument.Load(f))));
        return own.Concat(published)
            .Where(s => Published(schema, s.Item2.ToString(System.Xml.Linq.SaveOptions.DisableFormatting)) is null)
            .OrderBy(s => s.Item1, StringComparer.Ordinal);
    }

    private static XDocument At104(XDocument document)
    {
        document.DescendantNodes().OfType<XComment>().ToList().ForEach(c => c.Remove());
        foreach (XElement version in document.Descendants().Where(e => e.Name.LocalName == "oscal-version"))
        {
            version.Value = "1.0.4";
        }

        return document;
    }

    private static XmlSchemaSet Load(string path)
    {
        XmlSchemaSet schema = new();
        schema.Add(null, path);
        schema.Compile();
        return schema;
    }
}
