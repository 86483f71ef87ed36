extern alias generator;
using generator::Poam.Oscal.Generator.Model;

namespace Poam.Oscal.Conformance.Tests.ModelFiles;

/// <summary>Everything in schemas/model says what it is, in our own words: the texts become documentation and messages.</summary>
public sealed class ModelTextTests
{
    private const int LongestSummary = 140;

    private static readonly ModelSet Model = ModelReader.Load(RepositoryFolder.At("schemas", "model"));

    [Fact]
    public void Every_definition_has_a_summary_of_one_line()
    {
        Definitions().Where(d => !IsSummary(d.Summary)).Select(d => $"{d.Module.File}: {d.Key}").Should().BeEmpty();
    }

    [Fact]
    public void Every_inline_member_has_a_summary_of_one_line()
    {
        Members().Where(m => m.Definition.Inline && !IsSummary(m.Summary ?? m.Definition.Summary)).Select(m => m.Definition.Key).Should().BeEmpty();
    }

    [Fact]
    public void Every_constraint_says_what_to_do()
    {
        Definitions().Concat(Members().Select(m => m.Definition).Where(d => d.Inline))
            .SelectMany(d => d.Constraints.Select(c => (Definition: d, Constraint: c)))
            .Where(x => x.Constraint.Kind != "allowed-values" && string.IsNullOrWhiteSpace(x.Constraint.Message))
            .Select(x => $"{x.Definition.Module.File}: {x.Definition.Key}: {x.Constraint.Id}")
            .Should().BeEmpty("allowed values speak for themselves, other constraints need a message");
    }

    [Fact]
    public void All_models_are_there()
    {
        Definitions().Select(d => d.Root).OfType<string>().Should().HaveCount(8);
    }

    private static bool IsSummary(string? text) =>
        !string.IsNullOrWhiteSpace(text) && text.Length <= LongestSummary && text.EndsWith('.') && !text.Contains('\n', StringComparison.Ordinal);

    private static IEnumerable<DefinitionModel> Definitions() => Model.Modules.SelectMany(m => m.Definitions.Concat(m.Flags));

    private static IEnumerable<MemberModel> Members() => Definitions().SelectMany(d => d.Flags.Concat(d.Fields));
}
