using System.Text;
using System.Text.Json.Nodes;
using Poam.Oscal.Conformance.Tests.Mutants;
using Poam.Oscal.Diagnostics;
using Poam.Oscal.Documents;
using Poam.Oscal.Validation;

namespace Poam.Oscal.Conformance.Tests.Probes;

public sealed class OwnProbeTests
{
    public static TheoryData<int, string> Probes
    {
        get
        {
            var data = new TheoryData<int, string>();
            for (int index = 0; index < OwnProbes.All.Count; index++)
            {
                data.Add(index, OwnProbes.All[index].ToString());
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Probes))]
    public void Validate_probe_is_right_only_in_its_releases(int index, string name)
    {
        var probe = OwnProbes.All[index];
        for (int release = 0; release < ModelView.Releases.Count; release++)
        {
            string version = ModelView.Releases[release];
            var document = probe.At(version);
            foreach (var format in Enum.GetValues<OscalFormat>())
            {
                string expected = probe.IsRightIn(version, format) ? "" : probe.Rule;
                ErrorsOf(Write(document, format, release), format).Should().Be(expected, "that is so of {0} at {1} in {2}", name, version, format);
            }
        }
    }

    private static string Write(JsonObject document, OscalFormat format, int release) => format switch
    {
        OscalFormat.Yaml => YamlText.Write(document),
        OscalFormat.Xml => new XmlText(release, unknownAsAttribute: false).Write(document),
        _ => MutantMaker.Write(document),
    };

    private static string ErrorsOf(string text, OscalFormat format)
    {
        var result = OscalValidator.Validate(Encoding.UTF8.GetBytes(text), null, SchemaRules.Options with { Format = format });
        return string.Join(' ', result.Diagnostics.Where(finding => finding.Severity == Severity.Error).Select(finding => finding.Rule.Id).Distinct());
    }
}
