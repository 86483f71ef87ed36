using System.Text;
using Poam.Oscal.Documents;

namespace Poam.Oscal.Tests.Editing;

/// <summary>Texts that people write and no writer would: edits say what was asked for, or are refused.</summary>
public sealed class UnusualTextTests
{
    private const int Runs = 60;

    private const string Yaml = """
        %YAML 1.2
        --- # the document
        # a comment before all
        "plan-of-action-and-milestones":

            uuid:   91fd4ae5-5b5c-4f52-a6b1-b8e0a1ff7a01
            metadata: {title: 'A title', last-modified: "2026-05-01T12:00:00Z",   # in braces
               version: 1.0, oscal-version: 1.1.2,
               roles: [ {id: one,
                         title: One}, # the first
                        {id: two, title: Two} ,
                        ],
               parties: [{uuid: 91fd4ae5-5b5c-4f52-a6b1-b8e0a1ff7a0a, type: organization, name: "N"}] }
            observations:
            -   # behind a dash
                uuid: 91fd4ae5-5b5c-4f52-a6b1-b8e0a1ff7a04
                description: plain text
                  over two lines

                  and a third
                methods: ["TEST"]
                collected: 2026-05-01T12:00:00Z
            # before the second
            - uuid: 91fd4ae5-5b5c-4f52-a6b1-b8e0a1ff7a05
              description: >
                 Folded text
                 here.

                   indented

              methods:
              - TEST
              # between methods
              - EXAMINE


              collected: 2026-05-01T12:00:00Z
              remarks: |+
                kept

            poam-items:
              -

                uuid: 91fd4ae5-5b5c-4f52-a6b1-b8e0a1ff7a02
                title: An item
                description: |2
                      deep
                    less
                props:
                      -   name: deep
                          value: "v"   # deep
                      -   {name: flow, value: w}
              - title: !!str 12
                description: "Escaped \
                   lines\ttab"
        # a comment behind all
        ...
        """;

    private const string Json = "\uFEFF{\n\t\"catalog\"\t:\n\t{ \"uuid\":\"91fd4ae5-5b5c-4f52-a6b1-b8e0a1ff7a01\"\n\t, \"metadata\":{\"title\":\"T\\u00e9\\/\",\"last-modified\":\"2026-05-01T12:00:00Z\",\"version\":\"1\",\"oscal-version\":\"1.1.2\",\n\t\"roles\":[{\"id\":\"a\",\"title\":\"A\"} ,\n\n{\"id\":\"b\",\n\"title\":\"B\"}],\"props\":[ ] }\n\t, \"controls\": [\t{\"id\": \"ac-1\", \"title\": \"T\", \"params\": [{\"id\": \"p\", \"values\": [\"1\",\"2\"]}]}\t]\n}\n}";

    private const string Xml = """
        <?xml version='1.0'?>
        <?pi here?>
        <plan-of-action-and-milestones
            xmlns="http://csrc.nist.gov/ns/oscal/1.0"
            xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="a b"
            uuid="91fd4ae5-5b5c-4f52-a6b1-b8e0a1ff7a01"
        >
          <metadata><title>A <em>title</em> <!-- inside --></title><last-modified>2026-05-01T12:00:00Z</last-modified>
            <version><![CDATA[1 < 2]]></version><oscal-version>1.1.2</oscal-version>
            <role id='a'><title>A</title></role><role id='b'><title>B</title></role>

            <!-- two
                 lines -->
            <party uuid="91fd4ae5-5b5c-4f52-a6b1-b8e0a1ff7a0a" type="organization">
              <name>N &amp; M</name>
            </party> <!-- behind -->
          </metadata>
          <poam-item uuid="91fd4ae5-5b5c-4f52-a6b1-b8e0a1ff7a02">
            <title>An item</title>
            <description>
              <p>One.</p>
              <!-- between -->
              <ul><li>Two</li></ul>
            </description>
            <prop name="a" value="b" ><remarks><p>Why</p></remarks></prop>
            <prop name="c" value="d"/>
            <!-- at the end -->
          </poam-item>
        </plan-of-action-and-milestones>
        <!-- after all -->
        """;

    [Theory]
    [InlineData(OscalFormat.Yaml)]
    [InlineData(OscalFormat.Json)]
    [InlineData(OscalFormat.Xml)]
    public void Apply_random_changes_gives_what_was_asked_for_or_is_refused(OscalFormat format)
    {
        string text = format switch { OscalFormat.Yaml => Yaml, OscalFormat.Json => Json, _ => Xml };
        int refused = 0;
        foreach (string newLine in new[] { "\n", "\r\n" })
        {
            byte[] content = Encoding.UTF8.GetBytes(text.Replace("\n", newLine, StringComparison.Ordinal));
            for (int run = 0; run < Runs; run++)
            {
                refused += RandomEditTests.Check(content, format, run) ? 0 : 1;
            }
        }

        refused.Should().BeLessThan(Runs * 2 / 20, "a refusal is the exception");
    }
}
