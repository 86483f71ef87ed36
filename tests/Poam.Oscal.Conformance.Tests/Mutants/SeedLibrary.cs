using System.Text;
using System.Text.Json.Nodes;
using Poam.Oscal.Conformance.Tests.Oracles;
using Poam.Oscal.Validation;

namespace Poam.Oscal.Conformance.Tests.Mutants;

/// <summary>The seeds of all members of a release.</summary>
internal sealed class SeedLibrary
{
    private const int RepairRounds = 3;

    private SeedLibrary(int release, IReadOnlyList<Seed> seeds, IReadOnlyList<ModelMember> without)
    {
        Release = release;
        Seeds = seeds;
        Without = without;
    }

    /// <summary>The place of the release in the order of publication.</summary>
    public int Release { get; }

    /// <summary>One seed for each member, the smallest.</summary>
    public IReadOnlyList<Seed> Seeds { get; }

    /// <summary>Members of the release for which no seed could be made.</summary>
    public IReadOnlyList<ModelMember> Without { get; }

    /// <summary>Makes the seeds of a release.</summary>
    public static SeedLibrary Make(SeedSources sources, int release)
    {
        var maker = new SeedMaker(sources, release);
        var seeds = new List<Seed>();
        var without = new List<ModelMember>();
        foreach (var member in ModelView.Members.Skip(1).Where(member => member.IsIn(release)))
        {
            var valid = maker.Make(member)
                .Select(seed => (Seed: seed, Text: MutantMaker.Write(seed.Document)))
                .Where(each => !OscalValidator.Validate(Encoding.UTF8.GetBytes(each.Text), null, SchemaRules.Options).HasErrors)
                .OrderBy(each => each.Text.Length)
                .Select(each => each.Seed)
                .FirstOrDefault();
            if (valid is null)
            {
                without.Add(member);
            }
            else
            {
                seeds.Add(valid);
            }
        }

        return new SeedLibrary(release, seeds, without);
    }

    /// <summary>
    /// Makes the seeds acceptable to the schema of 1.0.5, which closes open lists and refuses zeros at the end of fractions: otherwise it
    /// would refuse most mutants for what the seeds are, and nothing would be compared.
    /// </summary>
    public void Repair(ISchemaOracle oracle, string schema)
    {
        for (int round = 0; round < RepairRounds; round++)
        {
            var verdicts = oracle.Validate(schema, [.. Seeds.Select(seed => MutantMaker.Write(seed.Document))]);
            for (int index = 0; index < verdicts.Count; index++)
            {
                foreach (var error in verdicts[index].Errors)
                {
                    Repair(Seeds[index].Document, error);
                }
            }
        }
    }

    private static void Repair(JsonObject document, SchemaError error)
    {
        switch (error.Keyword)
        {
            case "enum":
                Set(document, error.Pointer, JsonNode.Parse(error.Subject)![0]!.DeepClone());
                break;
            case "pattern":
                Set(document, error.Pointer, JsonValue.Create("2026-05-01T09:30:00Z"));
                break;
        }
    }

    private static void Set(JsonNode node, string pointer, JsonNode value)
    {
        string[] steps = pointer.Split('/')[1..];
        foreach (string step in steps[..^1])
        {
            node = node is JsonArray ? node[int.Parse(step, null)]! : node[step]!;
        }

        if (node is JsonArray array)
        {
            array[int.Parse(steps[^1], null)] = value;
        }
        else
        {
            node[steps[^1]] = value;
        }
    }
}
