using Poam.Oscal.Definitions;

namespace Poam.Oscal.Validation.ExternalConstraints;

/// <summary>The constraints of a set by the definitions of a model: at every node of such a definition they are to be checked.</summary>
/// <remarks>
/// A context names definitions, not nodes: one that leads to the properties of an item leads to the definition of properties, and so to every property of
/// a document. That is how the specification has it, and what the targets of constraints are for.
/// </remarks>
internal sealed class BoundConstraints
{
    private readonly DefinitionConstraints?[] _byDefinition;

    private BoundConstraints() => _byDefinition = new DefinitionConstraints?[DefinitionImage.Current.Definitions.Length];

    /// <summary>The constraints that are left out because the reading that applies does not know contexts inside of contexts.</summary>
    public List<ExternalConstraint> LeftOut { get; } = [];

    /// <summary>The names of the indexes that constraints fill.</summary>
    public HashSet<string> IndexNames { get; } = new(StringComparer.Ordinal);

    /// <summary>How many constraints there are, each counted once for every definition.</summary>
    public int Count { get; private set; }

    /// <summary>What there is to check at the nodes of a definition, or null.</summary>
    public DefinitionConstraints? Of(int definition) => _byDefinition[definition];

    /// <summary>Finds the constraints of a set that apply to a model.</summary>
    public static BoundConstraints Find(ConstraintSet set, int rootMember, ConstraintCompatibility compatibility)
    {
        BoundConstraints bound = new();
        DefinitionTree tree = new(rootMember);
        string model = DefinitionImage.Current.Text(DefinitionImage.Current.Members[rootMember].JsonName);
        foreach (ExternalContext context in set.Contexts)
        {
            if (context.Model is null || context.Model == model)
            {
                bound.Add(context, tree, [0], compatibility == ConstraintCompatibility.OscalCli2);
            }
        }

        return bound;
    }

    /// <summary>The places that paths lead to from any of some places.</summary>
    public static SortedSet<int> PlacesOf(ContextPath[] paths, DefinitionTree tree, SortedSet<int> from)
    {
        SortedSet<int> places = [];
        foreach (ContextPath path in paths)
        {
            SortedSet<int> found = [];
            if (path.Path is null)
            {
                tree.FindDefinition(path.Definition, found);
            }
            else
            {
                foreach (int place in from)
                {
                    tree.Find(path.Path.Root, place, found);
                }
            }

            foreach (int place in found)
            {
                DefinitionImage definitions = DefinitionImage.Current;
                byte kind = definitions.Definitions[definitions.Members[place].Definition].Kind;
                if (place != 0 && (path.Kind is null || path.Kind == (OscalDefinitionKind)kind))
                {
                    places.Add(place);
                }
            }
        }

        return places;
    }

    private void Add(ExternalContext context, DefinitionTree tree, SortedSet<int> from, bool isFlat)
    {
        SortedSet<int> places = PlacesOf(context.Paths, tree, from);
        SortedSet<int> definitions = [];
        foreach (int place in places)
        {
            definitions.Add(DefinitionImage.Current.Members[place].Definition);
        }

        foreach (int definition in definitions)
        {
            (_byDefinition[definition] ??= new DefinitionConstraints()).Add(context);
            Count += context.Constraints.Length;
        }

        if (definitions.Count > 0)
        {
            NoteIndexes(context);
        }

        foreach (ExternalContext inner in context.Inner)
        {
            if (isFlat)
            {
                LeaveOut(inner, tree, places);
            }
            else
            {
                Add(inner, tree, places, isFlat: false);
            }
        }
    }

    private void NoteIndexes(ExternalContext context)
    {
        foreach (ExternalConstraint constraint in context.Constraints)
        {
            if (constraint.Kind == ExternalConstraintKind.Index)
            {
                IndexNames.Add(constraint.IndexName);
            }
        }
    }

    private void LeaveOut(ExternalContext context, DefinitionTree tree, SortedSet<int> from)
    {
        SortedSet<int> places = PlacesOf(context.Paths, tree, from);
        if (places.Count > 0)
        {
            LeftOut.AddRange(context.Constraints);
        }

        foreach (ExternalContext inner in context.Inner)
        {
            LeaveOut(inner, tree, places);
        }
    }
}
