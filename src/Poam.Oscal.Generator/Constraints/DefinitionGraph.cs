using Poam.Oscal.Generator.Model;

namespace Poam.Oscal.Generator.Constraints;

/// <summary>Which definitions stand in which, by the numbers of the image: what targets and conditions are resolved against.</summary>
internal sealed class DefinitionGraph
{
    private readonly Dictionary<int, List<GraphMember>> _below = [];

    /// <summary>Makes the graph.</summary>
    /// <param name="definitions">The definitions by number.</param>
    /// <param name="members">The members by number; the first is none.</param>
    public DefinitionGraph(IReadOnlyList<DefinitionModel?> definitions, IReadOnlyList<GraphMember> members)
    {
        Definitions = definitions;
        Members = members;
    }

    /// <summary>The definitions by number; the first is none.</summary>
    public IReadOnlyList<DefinitionModel?> Definitions { get; }

    /// <summary>The members by number; the first is none.</summary>
    public IReadOnlyList<GraphMember> Members { get; }

    /// <summary>The members of a definition.</summary>
    public IEnumerable<GraphMember> MembersOf(int definition) => Members.Where(m => m.Owner == definition && m.Model is not null);

    /// <summary>The members that are instances of a definition, roots included.</summary>
    public IEnumerable<GraphMember> InstancesOf(int definition) => Members.Where(m => m.Definition == definition && m.Number > 0);

    /// <summary>The members that hold the value of a definition beside its flags.</summary>
    public IEnumerable<GraphMember> ValuesOf(int definition) => MembersOf(definition).Where(m => m.IsValue);

    /// <summary>The flag of a definition, or null.</summary>
    public GraphMember? Flag(int definition, string name) => MembersOf(definition).FirstOrDefault(m => m.IsFlag && m.Model!.XmlName == name);

    /// <summary>The fields and assemblies of a name inside a definition.</summary>
    public IEnumerable<GraphMember> Children(int definition, string name) =>
        MembersOf(definition).Where(m => !m.IsFlag && !m.IsValue && m.Model!.XmlName == name);

    /// <summary>Whether a definition is the root of a model.</summary>
    public bool IsRoot(int definition) => Definitions[definition]?.Root is not null;

    /// <summary>All members anywhere inside a definition.</summary>
    public IReadOnlyList<GraphMember> Below(int definition)
    {
        if (!_below.TryGetValue(definition, out List<GraphMember>? below))
        {
            below = [];
            HashSet<int> seen = [definition];
            Queue<int> waiting = new([definition]);
            while (waiting.TryDequeue(out int next))
            {
                foreach (GraphMember member in MembersOf(next))
                {
                    below.Add(member);
                    if (seen.Add(member.Definition))
                    {
                        waiting.Enqueue(member.Definition);
                    }
                }
            }

            _below.Add(definition, below);
        }

        return below;
    }
}
