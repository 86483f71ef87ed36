extern alias generator;

using generator::Poam.Oscal.Generator.Model;

namespace Poam.Oscal.Conformance.Tests.TreeWalk;

/// <summary>The constraints as they stand in the model files.</summary>
internal static class ModelConstraints
{
    private static readonly Lazy<(DefinitionModel Definition, ConstraintModel Constraint)[]> All = new(Read);
    private static readonly Lazy<ILookup<string, string>> Former =
        new(() => All.Value.SelectMany(c => c.Constraint.Formerly.Select(f => (c.Constraint.Id, Name: f.Id))).ToLookup(p => p.Id, p => p.Name));

    /// <summary>Whether a name of some release stands for the constraint that we call by its newest name.</summary>
    public static bool AreOne(string published, string newest) => published == newest || Former.Value[newest].Contains(published);

    /// <summary>The forms that a constraint has at a release: one, unless two constraints share the key.</summary>
    /// <param name="key">The key of the rule.</param>
    /// <param name="release">The place of the release.</param>
    public static ConstraintModel[] Of(string key, int release) =>
    [
        .. All.Value.Where(c => $"{c.Constraint.Id}@{c.Definition.Key}#{c.Constraint.Kind}" == key && c.Constraint.Releases.Contains(release))
            .Select(c => c.Constraint),
    ];

    private static (DefinitionModel Definition, ConstraintModel Constraint)[] Read()
    {
        HashSet<DefinitionModel> seen = [];
        Stack<DefinitionModel> open = new(ModelReader.Load(RepositoryFolder.At("schemas", "model")).Modules.SelectMany(m => m.Definitions.Concat(m.Flags)));
        while (open.TryPop(out DefinitionModel? definition))
        {
            foreach (MemberModel member in seen.Add(definition) ? definition.Flags.Concat(definition.Fields) : [])
            {
                open.Push(member.Definition);
            }
        }

        return [.. seen.SelectMany(d => d.Constraints.Select(c => (d, c)))];
    }
}
