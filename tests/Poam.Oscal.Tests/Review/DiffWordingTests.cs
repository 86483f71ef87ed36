using System.Text;
using System.Text.Json.Nodes;
using Poam.Oscal.Review;

namespace Poam.Oscal.Tests.Review;

/// <summary>Whoever reads a difference sees what changed, and nothing that changed is left out.</summary>
public sealed class DiffWordingTests
{
    private static readonly string Json = File.ReadAllText(Repository.PathOf("examples", "agency-portal", "poam.json"));

    [Fact]
    public void A_prop_in_another_namespace_is_the_same_prop()
    {
        Text(d => Item(d, 5)["props"]![0]!["ns"] = "https://other.example/ns")
            .Should().Contain("~ prop 'POAM-ID', ns: \"http://fedramp.gov/ns/oscal\" to \"https://other.example/ns\"");
    }

    [Fact]
    public void Of_long_texts_the_part_that_differs_is_shown()
    {
        string text = Text(d => Risk(d, 6)["statement"] = string.Concat(Enumerable.Repeat("Nobody would have noticed. ", 20)) + "Twice.", "statement", "Once.");

        text.Should().Contain("statement: \"…Nobody would have noticed. Once.\" to \"…Nobody would have noticed. Twice.\"");
    }

    [Fact]
    public void A_difference_in_blanks_is_told_as_one()
    {
        Text(d => d["metadata"]!["parties"]![0]!["name"] = d["metadata"]!["parties"]![0]!["name"]!.ToString() + "  ").Should().Contain(", only blanks or line breaks differ");
    }

    [Fact]
    public void A_UUID_is_told_with_what_it_refers_to()
    {
        string text = Text(d => ((JsonArray)d["metadata"]!["responsible-parties"]![0]!["party-uuids"]!).Add(d["metadata"]!["parties"]![0]!["uuid"]!.ToString()));

        text.Should().Contain("+ responsible-party 'prepared-by', party-uuids: \"49beefbc-79aa-435c-bca1-303d8a9ab68b\" ('Agency for Coastal Permits')");
    }

    [Fact]
    public void A_reference_with_a_title_is_told_by_its_UUID_too()
    {
        string text = Text(d =>
        {
            JsonNode subject = d["observations"]![5]!["subjects"]![1]!;
            ((JsonObject)subject).Remove("subject-uuid");
        });

        text.Should().MatchRegex("- .*subject '.*': \"[0-9a-f-]{36}\"");
    }

    [Fact]
    public void What_has_no_name_is_told_by_its_content()
    {
        Text(d => d["metadata"]!["parties"]![2]!["props"]![0]!["links"] = JsonNode.Parse("[{\"href\":\"#x\",\"rel\":\"y\"}]")).Should().Contain("links: \"href: #x, rel: y\"");
        Text(d => ((JsonObject)d).Add("extra", JsonNode.Parse("{\"a\":{\"title\":\"b\"},\"c\":[1]}"))).Should().Contain("+ extra: \"title: b, 1\"");
    }

    [Fact]
    public void Another_hour_of_the_day_of_a_milestone_is_a_difference_and_so_is_its_start()
    {
        string hour = Text(d => Range(d)["end"] = "2026-09-11T05:00:00-04:00");
        string start = Text(d =>
        {
            Range(d)["start"] = "2026-07-11T05:00:00-04:00";
            Range(d)["end"] = "2026-09-20T05:00:00-04:00";
        });
        string gone = Text(d => ((JsonObject)Range(d).Parent!.Parent!).Remove("timing"));

        hour.Should().Contain("end: \"2026-09-11T00:00:00-04:00\" to \"2026-09-11T05:00:00-04:00\"").And.NotContain("* milestone");
        start.Should().Contain("* milestone 'Alarm works' 2026-09-11 to 2026-09-20 (slipped 9 days)\n").And.Contain("start: \"2026-08-17T00:00:00-04:00\" to \"2026-07-11T05:00:00-04:00\"");
        gone.Should().Contain("* milestone 'Alarm works' 2026-09-11 to none (with its start on 2026-08-17)");
    }

    [Fact]
    public void Another_plan_is_told_from_old_to_new()
    {
        Text(d => Risk(d, 6)["remediations"]![1]!["title"] = "Watch").Should().Contain("* plan 'Find the cause, then watch for silence' is called 'Watch' now\n");
        Text(d => Risk(d, 6)["remediations"]![1]!["description"] = Risk(d, 6)["remediations"]![1]!["description"] + " Daily.")
            .Should().Contain("* plan 'Find the cause, then watch for silence': \"").And.Contain("is set up in any case. Daily.\"\n");
    }

    [Fact]
    public void A_rating_is_told_with_what_it_comes_from()
    {
        Text(d =>
        {
            JsonNode facets = Risk(d, 0)["characterizations"]![0]!["facets"]!;
            facets[0]!["value"] = "high";
            facets[1]!["value"] = "high";
            facets[2]!["value"] = "high";
        }).Should().Contain("* risk rating moderate to high (likelihood moderate to high, impact moderate to high)\n");
    }

    [Fact]
    public void A_table_shows_a_few_differences_and_counts_many()
    {
        string few = Markdown(d => d["system-id"]!["id"] = "$1 and $2");
        string many = Markdown(d =>
        {
            for (int i = 0; i < 7; i++)
            {
                ((JsonArray)d["metadata"]!["roles"]!).Add(JsonNode.Parse($"{{\"id\":\"r{i}\",\"title\":\"Role {i}\"}}"));
            }
        });

        few.Should().Contain("| system-id | changed: id: \"ACP-0042\" to \"&#36;1 and &#36;2\" |\n");
        many.Should().Contain("added: role 'Role 3'<br>and 3 more differences |\n").And.Contain("- added: role 'Role 6'");
    }

    [Fact]
    public void Every_value_that_changed_is_named()
    {
        Random random = new(7);
        for (int run = 0; run < 150; run++)
        {
            JsonObject changed = (JsonObject)JsonNode.Parse(Json)!;
            JsonValue[] values = [.. Values(changed).Where(v => v.Parent is JsonArray || !v.GetPropertyName().Contains("uuid", StringComparison.Ordinal))];
            JsonValue value = values[random.Next(values.Length)];
            string path = value.GetPath();
            string[] words = value.ToString().Split(' ');
            string text = words.Length > 4 ? string.Join(' ', words.Take(words.Length - 2).Append("zq7").Concat(words.Skip(words.Length - 2))) : "zq7";
            value.ReplaceWith(text);

            Text(Json, changed.ToJsonString()).Should().Contain("zq7", "{0} was changed", path);
        }
    }

    private static IEnumerable<JsonValue> Values(JsonNode? node) => node switch
    {
        JsonObject members => members.Where(m => m.Key != "last-modified").SelectMany(m => Values(m.Value)),
        JsonArray items => items.SelectMany(Values),
        JsonValue value => [value],
        _ => [],
    };

    private static JsonNode Item(JsonNode root, int index) => root["poam-items"]![index]!;

    private static JsonNode Risk(JsonNode root, int index) => root["risks"]![index]!;

    private static JsonNode Range(JsonNode root) => Risk(root, 6)["remediations"]![1]!["tasks"]![1]!["timing"]!["within-date-range"]!;

    private static string Text(Action<JsonNode> change) => Text(Json, After(change));

    private static string Text(Action<JsonNode> change, string member, string ending)
    {
        JsonObject now = (JsonObject)JsonNode.Parse(After(change))!;
        JsonNode risk = Risk(now["plan-of-action-and-milestones"]!, 6);
        string text = risk[member]!.ToString();
        risk[member] = text[..(text.LastIndexOf(' ') + 1)] + ending;
        return Text(now.ToJsonString(), After(change));
    }

    private static string Text(string old, string now) => Written(old, now, (files, stream) => DiffTextWriter.Write(files, stream));

    private static string Markdown(Action<JsonNode> change) => Written(Json, After(change), (files, stream) => DiffMarkdownWriter.Write(files, stream));

    private static string After(Action<JsonNode> change)
    {
        JsonNode root = JsonNode.Parse(Json)!;
        change(root["plan-of-action-and-milestones"]!);
        return root.ToJsonString();
    }

    private static string Written(string old, string now, Action<IReadOnlyList<FileDiff>, Stream> write)
    {
        using MemoryStream output = new();
        write([new FileDiff("old.json", "new.json", DiffSample.Between(old, now))], output);
        return Encoding.UTF8.GetString(output.ToArray());
    }
}
