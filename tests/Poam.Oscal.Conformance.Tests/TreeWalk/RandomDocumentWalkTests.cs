using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Poam.Oscal.Definitions;
using Poam.Oscal.Validation;

namespace Poam.Oscal.Conformance.Tests.TreeWalk;

/// <summary>
/// Changes documents at random where constraints look, in several places at once, and compares the verdict of the validator with that of the walk by the
/// published modules: what a proof for each constraint alone cannot show is what several do together.
/// </summary>
public sealed class RandomDocumentWalkTests
{
    private const int ChangedDocuments = 120;
    private const int MostChanges = 6;
    private const int LargestFile = 200_000;
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // Members whose values decide which constraints apply, or are looked up by them.
    private static readonly string[] Watched =
    [
        "name", "ns", "value", "class", "rel", "href", "type", "system", "state", "role-id", "party-uuids", "uuid", "id", "scheme", "algorithm", "media-type",
        "component-uuid", "param-id", "control-id", "how-many", "identifier-type", "unit", "start", "end", "methods", "types", "group", "status", "lifecycle", "title",
    ];

    public static TheoryData<string> Files() =>
    [
        .. Directory.EnumerateFiles(RepositoryFolder.At("tests", "fixtures", "valid"), "*.json").Select(f => Path.GetRelativePath(RepositoryFolder.Path, f)).Order(StringComparer.Ordinal),
        Path.Combine("examples", "agency-portal", "poam.json"),
    ];

    [SkippableTheory]
    [MemberData(nameof(Files))]
    public void Documents_that_were_changed_at_random_get_the_findings_of_a_walk_over_the_tree(string file)
    {
        ReferenceFolder.Require();
        string path = RepositoryFolder.At(file);
        new FileInfo(path).Length.Should().BeLessThan(LargestFile);
        string text = File.ReadAllText(path);
        List<string> differences = [];
        int compared = 0;
        for (int seed = 0; seed < ChangedDocuments; seed++)
        {
            JsonObject document = JsonNode.Parse(text)!.AsObject();
            Change(document, new Random(seed));
            byte[] changed = JsonSerializer.SerializeToUtf8Bytes(document, Plain);
            if (IsOfItsRelease(changed))
            {
                compared++;
                differences.AddRange(WalkComparison.Differences(changed, $"{file} with seed {seed}"));
            }
        }

        differences.Should().BeEmpty();
        compared.Should().BeGreaterThan(ChangedDocuments / 3);
    }

    /// <summary>What a release does not have has no constraints in its modules; the validator goes on checking it by those of a later release.</summary>
    private static bool IsOfItsRelease(byte[] text) =>
        OscalValidator.Validate(text).Diagnostics.All(d => d.Rule.Id is not ("OSCAL1004" or "OSCAL1017"));

    private static void Change(JsonObject document, Random random)
    {
        SetRelease(document, random);
        for (int changes = random.Next(1, MostChanges + 1); changes > 0; changes--)
        {
            List<JsonValue> values = [];
            List<JsonArray> lists = [];
            Collect(document, "", values, lists);
            if (random.Next(4) == 0 && lists.Count > 0)
            {
                JsonArray list = lists[random.Next(lists.Count)];
                list.Insert(random.Next(list.Count + 1), list[random.Next(list.Count)]!.DeepClone());
            }
            else if (values.Count > 0)
            {
                ChangeValue(values, random);
            }
        }
    }

    /// <summary>Gives a value what another member of that name has, what a list of the model has, or nothing at all.</summary>
    private static void ChangeValue(List<JsonValue> values, Random random)
    {
        JsonValue value = values[random.Next(values.Count)];
        string name = NameOf(value);
        JsonValue[] others = [.. values.Where(v => NameOf(v) == name)];
        switch (random.Next(4))
        {
            case 0:
                value.ReplaceWith(others[random.Next(others.Length)].GetValue<string>());
                break;
            case 1:
                DefinitionImage image = DefinitionImage.Current;
                value.ReplaceWith(image.Text(image.AllowedValues[random.Next(image.AllowedValues.Length)].Value));
                break;
            case 2 when value.Parent is JsonObject owner && name is not ("uuid" or "title" or "name" or "value"):
                owner.Remove(name);
                break;
            default:
                value.ReplaceWith(value.GetValue<string>() + "x");
                break;
        }
    }

    private static void SetRelease(JsonObject document, Random random)
    {
        JsonObject metadata = document.Single(p => p.Key != "$schema").Value!["metadata"]!.AsObject();
        DefinitionImage image = DefinitionImage.Current;
        if (random.Next(2) == 0)
        {
            metadata["oscal-version"] = image.ReleaseName(random.Next(image.ReleaseCount));
        }
    }

    private static string NameOf(JsonNode node) => node.Parent is JsonArray list ? list.GetPropertyName() : node.GetPropertyName();

    private static void Collect(JsonNode node, string name, List<JsonValue> values, List<JsonArray> lists)
    {
        switch (node)
        {
            case JsonObject members:
                foreach ((string key, JsonNode? member) in members)
                {
                    Collect(member!, key, values, lists);
                }

                break;
            case JsonArray items:
                lists.Add(items);
                foreach (JsonNode? item in items)
                {
                    Collect(item!, name, values, lists);
                }

                break;
            case JsonValue value when value.GetValueKind() == JsonValueKind.String && Watched.Contains(name):
                values.Add(value);
                break;
        }
    }
}
