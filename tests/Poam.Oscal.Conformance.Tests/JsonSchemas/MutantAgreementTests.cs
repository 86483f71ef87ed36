using System.Text;
using Poam.Oscal.Conformance.Tests.Mutants;
using Poam.Oscal.Conformance.Tests.Oracles;
using Poam.Oscal.Validation;

namespace Poam.Oscal.Conformance.Tests.JsonSchemas;

/// <summary>The generated schemas and the validator have to agree on every member, changed in every way, release 1.2.0 included.</summary>
public sealed class MutantAgreementTests
{
    private const int MostShown = 40;

    [SkippableFact]
    public void Validate_mutants_agrees_with_the_generated_schemas()
    {
        // Among the values of the mutants are some with which NJsonSchema has trouble of its own.
        var oracle = SchemaOracles.RequireAjv();
        var sources = new SeedSources();
        var libraries = Enumerable.Range(0, GeneratedSchemas.Releases.Count).Select(release => SeedLibrary.Make(sources, release)).ToList();

        var disagreements = MutantPlan.Sample(libraries)
            .Where(IsComparable)
            .GroupBy(mutant => GeneratedSchemas.FileName(RootOf(mutant), mutant.Seed.ReleaseName))
            .SelectMany(group => Compare(oracle, group.Key, [.. group]))
            .ToList();

        disagreements.Take(MostShown).Should().BeEmpty("there are {0}", disagreements.Count);
    }

    private static IEnumerable<string> Compare(AjvOracle oracle, string file, Mutant[] mutants)
    {
        var verdicts = GeneratedSchemas.Judge(oracle, file, [.. mutants.Select(mutant => mutant.Text)]);
        foreach (var (mutant, verdict) in mutants.Zip(verdicts))
        {
            var result = OscalValidator.Validate(Encoding.UTF8.GetBytes(mutant.Text), "mutant.json", SchemaRules.Options);
            if (result.HasErrors == verdict.IsValid)
            {
                yield return $"{mutant}\n  ours: {string.Join("; ", result.Diagnostics)}\n  schema: {verdict}";
            }
        }
    }

    // JSON Schema validators see the last of two members of a name.
    private static bool IsComparable(Mutant mutant) => mutant.Operator != MutantOperator.Duplicate;

    private static string RootOf(Mutant mutant) => mutant.Seed.Document.First().Key;
}
