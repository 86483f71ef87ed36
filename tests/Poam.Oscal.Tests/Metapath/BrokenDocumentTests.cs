namespace Poam.Oscal.Tests.Metapath;

/// <summary>Expressions run on documents with structure errors: what can be understood is seen, what cannot is not.</summary>
public sealed class BrokenDocumentTests
{
    private const string Broken = """
        {
          "plan-of-action-and-milestones": {
            "metadata": {
              "title": null,
              "version": 1.0,
              "oscal-version": "1.1.2",
              "last-modified": "yesterday",
              "published": { "when": "then" },
              "unknown": { "roles": [ { "id": "hidden" } ], "title": "hidden" },
              "roles": { "id": "owner", "title": "Alone" },
              "props": [ { "name": "a", "value": null, "ns": null }, { "name": "a", "name": "b", "value": "v" }, "text", [ { "name": "nested" } ] ],
              "document-ids": [ "plain", { "scheme": "http://www.doi.org/" } ],
              "version": "2.0",
              "metadata": "hidden"
            },
            "risks": [ { "title": "R1", "title": "R2", "status": "open", "status": { "x": 1 } } ],
            "local-definitions": { "components": [ { "protocols": [ { "port-ranges": [ { "start": "abc", "end": 5 }, { "start": 3, "end": 2 } ] } ] } ] },
            "poam-items": [ { "uuid": "not-a-uuid" } ]
          }
        }
        """;

    [Theory]
    [InlineData("metadata/title", "")]
    [InlineData("exists(metadata/title)", "false")]
    [InlineData("string(metadata/version)", "'1.0'")]
    [InlineData("metadata/unknown", "")]
    [InlineData("//role/@id", "metadata[1]/role[1]/@id")]
    [InlineData("//title", "metadata[1]/role[1]/title[1], risk[1]/title[1]")]
    [InlineData("//title/string()", "'Alone', 'R1'")]
    [InlineData("metadata/role/title/string()", "'Alone'")]
    [InlineData("exists(metadata/published)", "true")]
    [InlineData("metadata/published = 'a'", "Value@0")]
    [InlineData("metadata/published/*", "")]
    [InlineData("metadata/last-modified = 'yesterday'", "true")]
    [InlineData("metadata/last-modified > metadata/last-modified", "Value@0")]
    [InlineData("count(metadata/prop)", "4")]
    [InlineData("metadata/prop[2]/@name/string()", "'a'")]
    [InlineData("metadata/prop[1]/@value", "")]
    [InlineData("metadata/prop[1]/@ns", "metadata[1]/prop[1]/@ns(default)")]
    [InlineData("metadata/prop[3]/@*", "metadata[1]/prop[3]/@ns(default)")]
    [InlineData("metadata/prop[4]//@name", "")]
    [InlineData("metadata/document-id[1] = 'plain'", "true")]
    [InlineData("metadata/document-id[2] = 'plain'", "Value@0")]
    [InlineData("risk/status = 'open'", "true")]
    [InlineData("//port-range[2][@start > @end]/@start = 3", "true")]
    [InlineData("//port-range[not(@start > @end)]", "Value@17")]
    [InlineData("poam-item/@uuid = 'not-a-uuid'", "true")]
    [InlineData("//@scheme", "metadata[1]/document-id[2]/@scheme")]
    [InlineData("has-oscal-namespace(metadata/prop[1], 'http://csrc.nist.gov/ns/oscal')", "true")]
    public void Evaluate_on_broken_document_sees_what_can_be_understood(string expression, string expected)
    {
        MetapathRun.Of(MetapathRun.Read(Broken), expression).Should().Be(expected);
    }

    [Theory]
    [InlineData("{", "//*", "")]
    [InlineData("[]", "count(//*)", "0")]
    [InlineData("{\"plan-of-action-and-milestones\": {\"metadata\": {\"title\": \"t\"", "//title/string()", "'t'")]
    [InlineData("{\"plan-of-action-and-milestones\": \"text\"}", "exists(/plan-of-action-and-milestones)", "true")]
    [InlineData("{\"plan-of-action-and-milestones\": []}", "//*/@*", "")]
    [InlineData("{\"nonsense\": {\"title\": \"t\"}}", "//title", "")]
    public void Evaluate_on_unfinished_document_works(string text, string expression, string expected)
    {
        MetapathRun.Of(MetapathRun.Read(text), expression).Should().Be(expected);
    }
}
