using Poam.Oscal.Diagnostics;
using Poam.Oscal.Validation.ExternalConstraints;

namespace Poam.Oscal.Validation;

/// <summary>
/// Constraints that a user adds to those of OSCAL: a file in the vocabulary <c>metaschema-meta-constraints</c> (or the older
/// <c>METASCHEMA-CONSTRAINTS</c>) in XML, YAML or JSON, together with the files that it imports. A set never changes, so several threads may use it.
/// </summary>
/// <remarks>Specification: https://pages.nist.gov/metaschema/specification/syntax/constraints/.</remarks>
public sealed class ConstraintSet
{
    private readonly BoundConstraints?[] _bound;

    internal ConstraintSet(string name, ExternalContext[] contexts, RuleDescriptor[] rules)
    {
        Name = name;
        Contexts = contexts;
        Rules = rules;
        _bound = new BoundConstraints?[(DefinitionTree.ModelCount + 1) * 2];
    }

    /// <summary>The set that oscal-cli adds to OSCAL's own constraints, in the words of this project: what <c>--rules oscal-cli</c> asks for.</summary>
    public static ConstraintSet OscalCli => BuiltInSets.OscalCli;

    /// <summary>The name: that of the file without its extension.</summary>
    public string Name { get; }

    /// <summary>The constraints as rules, in the order of the files. A constraint without an id has one made of file, kind and number.</summary>
    public IReadOnlyList<RuleDescriptor> Rules { get; }

    /// <summary>Where the constraints stand.</summary>
    internal ExternalContext[] Contexts { get; }

    /// <summary>Reads constraints from a file. Imports are read from files beside it or below its folder.</summary>
    /// <param name="path">The path of the file.</param>
    /// <returns>The constraints, or what is wrong with the file: faults of content are never exceptions.</returns>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">There is no permission to read the file.</exception>
    public static ConstraintSetResult Load(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return ConstraintSetLoader.Load(path);
    }

    /// <summary>Reads constraints from a text.</summary>
    /// <param name="content">The bytes of the text, in UTF-8 or UTF-16.</param>
    /// <param name="path">A path that stands for the text in messages; what the text imports is relative to it.</param>
    /// <param name="readImport">Gives the content of an imported file by its path, or null when there is none; without it, imports are refused.</param>
    /// <returns>The constraints, or what is wrong with the text: faults of content are never exceptions.</returns>
    public static ConstraintSetResult Parse(ReadOnlyMemory<byte> content, string path, Func<string, byte[]?>? readImport = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return ConstraintSetLoader.Parse(content, path, readImport);
    }

    /// <summary>The constraint with an id, or null. Upper and lower case are the same.</summary>
    /// <param name="id">The id.</param>
    public RuleDescriptor? Find(string id)
    {
        foreach (RuleDescriptor rule in Rules)
        {
            if (rule.Id.Equals(id, StringComparison.OrdinalIgnoreCase))
            {
                return rule;
            }
        }

        return null;
    }

    /// <summary>The constraints by the definitions of a model, found once.</summary>
    /// <param name="rootMember">The root member of the model.</param>
    /// <param name="compatibility">Whose reading applies.</param>
    internal BoundConstraints BoundTo(int rootMember, ConstraintCompatibility compatibility)
    {
        ref BoundConstraints? bound = ref _bound[(rootMember * 2) + (compatibility == ConstraintCompatibility.OscalCli2 ? 1 : 0)];
        if (bound is null)
        {
            // Two threads may both look: they find the same.
            Interlocked.CompareExchange(ref bound, BoundConstraints.Find(this, rootMember, compatibility), null);
        }

        return bound;
    }
}
