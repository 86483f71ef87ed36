using System.Text.Json.Nodes;
using Poam.Oscal.Conformance.Tests.Oracles;

namespace Poam.Oscal.Conformance.Tests.JsonSchemas;

public sealed class GeneratedSchemaTests
{
    private const string Plan = "plan-of-action-and-milestones";

    private static readonly string[] Roots =
    [
        "catalog", "profile", "component-definition", "system-security-plan", "assessment-plan", "assessment-results",
        Plan, "mapping-collection",
    ];

    [Fact]
    public void Emit_all_releases_gives_a_schema_for_each_model()
    {
        var expected = Roots.SelectMany(root => GeneratedSchemas.Releases
            .Where(release => root != "mapping-collection" || release.StartsWith("1.2.", StringComparison.Ordinal))
            .Select(release => GeneratedSchemas.FileName(root, release)));

        GeneratedSchemas.Files.Keys.Should().BeEquivalentTo(expected);
        GeneratedSchemas.FileName(Plan, "1.1.2").Should().Be("oscal-poam-1.1.2.schema.json");
    }

    [SkippableTheory]
    [InlineData(true)]
    [InlineData(false)]
    public void Emit_every_schema_compiles_and_tells_right_from_wrong(bool ajv)
    {
        ISchemaOracle oracle = ajv ? SchemaOracles.RequireAjv() : SchemaOracles.DotNet;
        var surprises = new List<string>();
        foreach (string root in Roots)
        {
            string good = SeedDocuments.ValidEverywhere(root).Text;
            string strange = With(good, root, document => document["surprise"] = "1");
            string incomplete = With(good, root, document => document.Remove("metadata"));
            foreach (string file in GeneratedSchemas.Releases.Select(release => GeneratedSchemas.FileName(root, release)))
            {
                if (!GeneratedSchemas.Files.ContainsKey(file))
                {
                    continue;
                }

                var verdicts = GeneratedSchemas.Judge(oracle, file, [good, strange, incomplete]);
                if (!verdicts[0].IsValid || verdicts[1].IsValid || verdicts[2].IsValid)
                {
                    surprises.Add($"{file}: {string.Join(" | ", verdicts)}");
                }
            }
        }

        surprises.Should().BeEmpty();
    }

    [SkippableTheory]
    [InlineData(true)]
    [InlineData(false)]
    public void Emit_schema_of_a_release_accepts_its_documents(bool ajv)
    {
        ISchemaOracle oracle = ajv ? SchemaOracles.RequireAjv() : SchemaOracles.DotNet;

        var refused = SeedDocuments.All
            .Select(d => (d.Name, Verdict: GeneratedSchemas.Judge(oracle, GeneratedSchemas.FileName(d.Root, d.Release), [d.Text])[0]))
            .Where(d => !d.Verdict.IsValid);

        refused.Should().BeEmpty();
    }

    [Fact]
    public void Emit_references_are_pointers_to_definitions_and_all_definitions_are_used()
    {
        foreach (var (file, text) in GeneratedSchemas.Files)
        {
            var schema = JsonNode.Parse(text)!.AsObject();
            var defined = schema["definitions"]!.AsObject().Select(d => "#/definitions/" + d.Key).ToHashSet(StringComparer.Ordinal);
            var used = new HashSet<string>(StringComparer.Ordinal);
            CollectReferences(schema, used);

            defined.SymmetricExceptWith(used);
            defined.Should().BeEmpty(file);
            schema["$id"]!.GetValue<string>().Should().EndWith("/schemas/json/" + file);
            text.Should().EndWith("}\n").And.NotContain("\r");
        }
    }

    [Theory]
    [InlineData("""{"party":{"addresses":[{}],"location-uuids":["c0ffee00-0000-4000-8000-000000000001"]}}""", false)]
    [InlineData("""{"party":{"addresses":[{}]}}""", true)]
    [InlineData("""{"party":{}}""", true)]
    [InlineData("""{"party":{"type":null}}""", false)]
    [InlineData("""{"subject":{"include-all":{}}}""", true)]
    [InlineData("""{"subject":{}}""", false)]
    [InlineData("""{"subject":{"include-all":{},"include-subjects":[{"subject-uuid":"c0ffee00-0000-4000-8000-000000000001","type":"user"}]}}""", false)]
    public void Emit_choice_is_enforced_and_keeps_required_flags(string content, bool valid)
    {
        var seed = SeedDocuments.ValidEverywhere(Plan);
        var change = JsonNode.Parse(content)!.AsObject().Single();
        string document = With(seed.Text, Plan, plan =>
        {
            var target = change.Key == "party" ? Party(plan) : Subject(plan);
            foreach (var (name, value) in change.Value!.AsObject().ToList())
            {
                target[name] = value?.DeepClone();
            }
        });

        foreach (string release in GeneratedSchemas.Releases)
        {
            GeneratedSchemas.Judge(SchemaOracles.Best, GeneratedSchemas.FileName(Plan, release), [document])[0]
                .IsValid.Should().Be(valid, release);
        }
    }

    [Fact]
    public void Emit_member_of_a_later_release_is_refused_before()
    {
        string document = With(SeedDocuments.ValidEverywhere(Plan).Text, Plan, plan => plan["poam-items"]![0]!["related-findings"] =
            JsonNode.Parse("""[{"finding-uuid":"c0ffee00-0000-4000-8000-000000000001"}]"""));

        bool Accepts(string release) =>
            GeneratedSchemas.Judge(SchemaOracles.Best, GeneratedSchemas.FileName(Plan, release), [document])[0].IsValid;

        Accepts("1.0.6").Should().BeFalse();
        Accepts("1.1.0").Should().BeTrue();
        Accepts("1.2.0").Should().BeTrue();
    }

    private static JsonObject Party(JsonObject plan)
    {
        var party = JsonNode.Parse("""{"uuid":"c0ffee00-0000-4000-8000-000000000009","type":"person"}""")!.AsObject();
        plan["metadata"]!["parties"] = new JsonArray(party);
        return party;
    }

    private static JsonObject Subject(JsonObject plan)
    {
        var subject = JsonNode.Parse("""{"type":"component"}""")!.AsObject();
        var task = JsonNode.Parse("""{"uuid":"c0ffee00-0000-4000-8000-000000000008","type":"action","title":"t"}""")!.AsObject();
        task["subjects"] = new JsonArray(subject);
        var response = JsonNode.Parse("""
            {"uuid":"c0ffee00-0000-4000-8000-000000000007","lifecycle":"planned","title":"t","description":"d"}
            """)!.AsObject();
        response["tasks"] = new JsonArray(task);
        var risk = JsonNode.Parse("""
            {"uuid":"c0ffee00-0000-4000-8000-000000000006","title":"t","description":"d","statement":"s","status":"open"}
            """)!.AsObject();
        risk["remediations"] = new JsonArray(response);
        plan["risks"] = new JsonArray(risk);
        return subject;
    }

    private static string With(string document, string root, Action<JsonObject> change)
    {
        var node = JsonNode.Parse(document)!;
        change(node[root]!.AsObject());
        return node.ToJsonString();
    }

    private static void CollectReferences(JsonNode node, HashSet<string> references)
    {
        if (node is JsonObject members)
        {
            foreach (var (name, value) in members)
            {
                if (name == "$ref" && value is JsonValue reference)
                {
                    references.Add(reference.GetValue<string>());
                }
                else if (value is not null)
                {
                    CollectReferences(value, references);
                }
            }
        }
        else if (node is JsonArray items)
        {
            foreach (var item in items)
            {
                CollectReferences(item!, references);
            }
        }
    }
}
