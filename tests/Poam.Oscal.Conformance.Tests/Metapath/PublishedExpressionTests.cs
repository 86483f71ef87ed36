extern alias generator;

using System.Text.RegularExpressions;
using System.Xml.Linq;
using generator::Poam.Oscal.Generator.Model;
using Poam.Oscal.Metapath;

namespace Poam.Oscal.Conformance.Tests.Metapath;

/// <summary>Every expression of OSCAL's own constraints, of all releases, and of FedRAMP's constraint files compiles.</summary>
public sealed partial class PublishedExpressionTests
{
    // An index of the SSP model in 1.0.0 (by-component-export-provided-uuid) was published with an empty target.
    private static readonly string[] PublishedFaults = [": The expression ends where an expression is expected. (character 1 of the expression)"];

    // Steps that nothing in OSCAL can satisfy, as they were published: 'property' is a definition whose instances are called prop, 'system' is a flag.
    private static readonly string[] NamesOfNothing =
    [
        "property in property/@name", "property in property[@name='allows-authenticated-scan']/@value", "system in ./system/@value",
    ];

    [Fact]
    public void Expressions_of_all_constraints_of_all_releases_compile()
    {
        string[] expressions = [.. ModelExpressions().Distinct(StringComparer.Ordinal)];

        expressions.Should().HaveCountGreaterThan(250, "otherwise the walk misses constraints");
        Faults(expressions).Should().BeEquivalentTo(PublishedFaults);
        UnknownNames(expressions).Should().BeEquivalentTo(NamesOfNothing);
    }

    [SkippableTheory]
    [InlineData("fedramp-external-constraints.xml", 170)]
    [InlineData("fedramp-external-allowed-values.xml", 20)]
    [InlineData("oscal-external-constraints.xml", 40)]
    public void Expressions_of_external_constraint_files_compile(string file, int atLeast)
    {
        XDocument document = XDocument.Load(ReferenceFolder.Require("fedramp", "src", "validations", "constraints", file));
        string[] expressions = [.. FileExpressions(document).Distinct(StringComparer.Ordinal)];

        expressions.Should().HaveCountGreaterThan(atLeast);
        Faults(expressions).Should().BeEmpty();
        UnknownNames(expressions).Should().BeEmpty();
    }

    private static IEnumerable<string> ModelExpressions()
    {
        HashSet<DefinitionModel> seen = [];
        Stack<DefinitionModel> open = new(ModelReader.Load(RepositoryFolder.At("schemas", "model")).Modules.SelectMany(m => m.Definitions.Concat(m.Flags)));
        while (open.TryPop(out DefinitionModel? definition))
        {
            if (!seen.Add(definition))
            {
                continue;
            }

            foreach (MemberModel member in definition.Flags.Concat(definition.Fields))
            {
                open.Push(member.Definition);
            }

            foreach (ConstraintModel constraint in definition.Constraints)
            {
                yield return constraint.Target;
                if (constraint.Test is not null)
                {
                    yield return constraint.Test;
                }

                foreach (KeyFieldModel key in constraint.Keys)
                {
                    yield return key.Target;
                }
            }
        }
    }

    private static IEnumerable<string> FileExpressions(XDocument document)
    {
        foreach (XElement element in document.Descendants())
        {
            foreach (string name in new[] { "target", "test", "expression" })
            {
                if (element.Attribute(name) is { } attribute)
                {
                    yield return attribute.Value;
                }
            }

            if (element.Name.LocalName == "message")
            {
                foreach (Match template in Template().Matches(element.Value))
                {
                    yield return template.Groups[1].Value;
                }
            }
        }
    }

    private static string[] Faults(string[] expressions) =>
        [.. expressions.Select(e => MetapathProgram.Compile(e, null, out MetapathError? error) is null ? $"{e}: {error}" : "").Where(f => f.Length > 0)];

    private static string[] UnknownNames(string[] expressions) =>
        [.. expressions.SelectMany(e => (MetapathProgram.Compile(e, null, out _)?.UnknownSteps ?? []).Select(s => $"{(s.IsFlag ? "@" : "")}{s.Name} in {e}"))];

    [GeneratedRegex(@"(?<!\\)\{\s*((?:\\\}|[^}])*?)\s*\}")]
    private static partial Regex Template();
}
