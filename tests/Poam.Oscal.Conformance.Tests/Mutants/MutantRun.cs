using System.Text.Json.Nodes;
using Poam.Oscal.Conformance.Tests.Oracles;

namespace Poam.Oscal.Conformance.Tests.Mutants;

/// <summary>Makes seeds and mutants, and has them judged.</summary>
internal static class MutantRun
{
    private const string NeedsRepair = "1.0.5";
    private static readonly Lazy<IReadOnlyList<SeedLibrary>> LazySeeds = new(MakeSeeds);

    /// <summary>The seeds of every release that has a schema of its own; skips the test where there is no reference folder.</summary>
    public static IReadOnlyList<SeedLibrary> Seeds
    {
        get
        {
            ReferenceFolder.Require();
            return LazySeeds.Value;
        }
    }

    /// <summary>Has mutants judged by us and by the schemas of their releases.</summary>
    public static IEnumerable<MutantOutcome> Judge(ISchemaOracle oracle, IEnumerable<Mutant> mutants)
    {
        foreach (var release in mutants.GroupBy(mutant => mutant.Seed.ReleaseName))
        {
            string schema = PublishedSchemas.Compile(oracle, release.Key);
            Mutant[] all = [.. release];
            var verdicts = oracle.Validate(schema, [.. all.Select(mutant => mutant.Text)]);
            for (int index = 0; index < all.Length; index++)
            {
                yield return MutantOutcome.Of(all[index], verdicts[index]);
            }
        }
    }

    /// <summary>Our own documents at every release that has a schema of its own, without what the release lacks; nothing else is changed.</summary>
    public static IEnumerable<Mutant> WholeDocuments()
    {
        var sources = new SeedSources();
        foreach (string file in Directory.EnumerateFiles(RepositoryFolder.At("tests", "fixtures", "valid"), "*.json").Order(StringComparer.Ordinal))
        {
            var document = JsonNode.Parse(File.ReadAllText(file))!.AsObject();
            var root = ModelView.Find(0, document.First(pair => pair.Key != "$schema").Key)!;
            foreach (int release in PublishedSchemas.Distinct.Select(name => ModelView.Releases.ToList().IndexOf(name)).Where(root.IsIn))
            {
                var whole = new SeedMaker(sources, release).Whole(document);
                yield return new Mutant(new Seed(root, release, whole, [], null), MutantOperator.None, MutantMaker.Write(whole));
            }
        }
    }

    private static List<SeedLibrary> MakeSeeds()
    {
        var sources = new SeedSources();
        var libraries = new List<SeedLibrary>();
        foreach (string release in PublishedSchemas.Distinct)
        {
            var library = SeedLibrary.Make(sources, ModelView.Releases.ToList().IndexOf(release));
            if (release == NeedsRepair && SchemaOracles.Ajv is { } oracle)
            {
                library.Repair(oracle, PublishedSchemas.Compile(oracle, release));
            }

            libraries.Add(library);
        }

        return libraries;
    }
}
