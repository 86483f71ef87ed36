namespace Poam.Oscal.Generator.Constraints;

/// <summary>
/// Turns the target of a list of values inside out: from a path down to a value into what is asked of the objects around the value,
/// so that a visit of an object finds the lists for what is inside it.
/// </summary>
internal sealed class ApplicationCompiler(DefinitionGraph graph)
{
    /// <summary>The applications of a list.</summary>
    public IEnumerable<Application> Of(CompiledPath path)
    {
        CompiledPath whole = ToValue(path);
        List<CompiledStep> steps = [.. whole.Steps.Where(s => s.Axis != 0)];
        Term own = Term.All(whole.Steps.Where(s => s.Axis == 0).Select(s => s.Condition));
        if (steps.Count == 0)
        {
            // The definition is a plain value: the list applies wherever it stands.
            return graph.InstancesOf(whole.Start).Where(m => m.Model is not null)
                .SelectMany(m => graph.InstancesOf(m.Owner).Select(parent => new Application(parent, m, own, [], 0)));
        }

        CompiledStep last = steps[^1];
        if (last.Axis != 1)
        {
            throw new InvalidDataException("A list of values applies to values at any depth: the tables of the image have no such shape.");
        }

        Link[] links = [.. Links(steps, own, whole.Start)];
        IEnumerable<GraphMember> parents = steps.Count > 1
            ? steps[^2].Members
            : graph.InstancesOf(whole.Start);
        return last.Members.SelectMany(value => parents.Select(parent => new Application(parent, value, last.Condition, links, steps.Count)));
    }

    /// <summary>A field with flags is an object: its value is a member of its own.</summary>
    private CompiledPath ToValue(CompiledPath path)
    {
        List<GraphMember> values = [.. graph.ValuesOf(path.End)];
        return values.Count == 0 ? path : path with { Steps = [.. path.Steps, new CompiledStep(1, values, Term.True)] };
    }

    /// <summary>What is asked of the objects around the value, the nearest first; what follows from the tables is left out at the end.</summary>
    private static List<Link> Links(List<CompiledStep> steps, Term own, int start)
    {
        List<Link> links = [];
        for (int i = steps.Count - 2; i >= 0; i--)
        {
            CompiledStep step = steps[i];
            int axis = steps[i + 1].Axis == 2 ? 1 : 0;
            GraphMember? only = step.Members.Count == 1 ? step.Members[0] : null;
            links.Add(new Link(axis, only, only is null ? step.Members[0].Definition : 0, step.Condition));
        }

        links.Add(new Link(steps[0].Axis == 2 ? 1 : 0, null, start, own));

        // The nearest object is the one in whose table the application stands, and a child's member tells the definition around it.
        links[0] = links[0] with { Member = null, Definition = 0 };
        if (steps.Count > 1 && steps[0].Axis == 1)
        {
            links[^1] = links[^1] with { Definition = 0 };
        }

        while (links.Count > 0 && links[^1].SaysNothing)
        {
            links.RemoveAt(links.Count - 1);
        }

        return links;
    }

    /// <summary>A list that may apply inside an object.</summary>
    /// <param name="Parent">The member of the object.</param>
    /// <param name="Value">The member of the value.</param>
    /// <param name="Condition">What is asked of the value.</param>
    /// <param name="Links">What is asked of the object and of those around it.</param>
    /// <param name="Distance">How many steps the constraint stands away.</param>
    internal sealed record Application(GraphMember Parent, GraphMember Value, Term Condition, Link[] Links, int Distance);

    /// <summary>What is asked of an object around a value.</summary>
    /// <param name="Axis">0 for the next one out, 1 for any further out.</param>
    /// <param name="Member">The member it must be, or null.</param>
    /// <param name="Definition">The definition it must have, or 0.</param>
    /// <param name="Condition">What it must satisfy.</param>
    internal sealed record Link(int Axis, GraphMember? Member, int Definition, Term Condition)
    {
        /// <summary>Whether the link asks for nothing.</summary>
        public bool SaysNothing => Axis == 0 && Member is null && Definition == 0 && Condition == Term.True;
    }
}
