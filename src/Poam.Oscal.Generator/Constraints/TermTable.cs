using Poam.Oscal.Definitions;
using Poam.Oscal.Generator.Images;

namespace Poam.Oscal.Generator.Constraints;

/// <summary>The conditions and paths of an image.</summary>
internal sealed class TermTable(ImageStrings strings, LiteralTable literals)
{
    /// <summary>The conditions.</summary>
    public List<OscalImageTerm> Terms { get; } = [];

    /// <summary>The paths.</summary>
    public List<OscalImageRange> Paths { get; } = [];

    /// <summary>The steps of the paths.</summary>
    public List<OscalImageStep> Steps { get; } = [];

    /// <summary>The members that steps accept.</summary>
    public List<ushort> StepMembers { get; } = [];

    /// <summary>The literals of the conditions.</summary>
    public List<int> Literals { get; } = [];

    /// <summary>Adds a condition.</summary>
    /// <returns>Its number, or -1 for one that always holds.</returns>
    public int Add(Term term)
    {
        if (term == Term.True)
        {
            return -1;
        }

        int number = Terms.Count;
        Terms.Add(default);
        Terms[number] = RowOf(term);
        return number;
    }

    /// <summary>Adds paths one behind the other.</summary>
    public (int First, ushort Count) Add(IReadOnlyList<CompiledPath> paths)
    {
        List<OscalImageRange> ranges = [];
        foreach (CompiledPath path in paths)
        {
            List<OscalImageStep> steps = [.. path.Steps.Select(RowOf)];
            ranges.Add(new OscalImageRange { First = Steps.Count, Count = steps.Count });
            Steps.AddRange(steps);
        }

        int first = Paths.Count;
        Paths.AddRange(ranges);
        return (first, (ushort)ranges.Count);
    }

    private OscalImageStep RowOf(CompiledStep step)
    {
        int firstMember = StepMembers.Count;
        if (step.Axis == 2)
        {
            StepMembers.AddRange(step.Members.Select(m => (ushort)m.Number));
        }

        return new OscalImageStep
        {
            Axis = (byte)step.Axis,
            Member = step.Axis == 1 ? (ushort)step.Members.Single().Number : (ushort)0,
            FirstMember = firstMember,
            MemberCount = StepMembers.Count - firstMember,
            Condition = Add(step.Condition),
        };
    }

    private OscalImageTerm RowOf(Term term) => term switch
    {
        Term.Constant constant => new OscalImageTerm { Kind = (byte)(constant.Value ? OscalTermKind.True : OscalTermKind.False) },
        Term.Junction junction => RowOf(junction),
        Term.Negation negation => new OscalImageTerm { Kind = (byte)OscalTermKind.Not, First = Add(negation.Operand), Count = 1 },
        Term.FlagExists flag => Row(OscalTermKind.FlagExists, flag.Flag),
        Term.FlagIn flag => Row(flag),
        Term.FlagStartsWith flag => Row(OscalTermKind.FlagStartsWith, flag.Flag) with { First = strings.Number(flag.Start) },
        Term.FlagCompare compare => Row(compare.IsGreater ? OscalTermKind.FlagGreater : OscalTermKind.FlagAtMost, compare.Left) with { First = compare.Right.Place },
        Term.Leads leads => Row(leads),
        Term.SelfIn self => Row(OscalTermKind.SelfIn, self.Literals),
        Term.SelfStartsWith self => new OscalImageTerm { Kind = (byte)OscalTermKind.SelfStartsWith, First = strings.Number(self.Start) },
        _ => throw new InvalidDataException($"a term of the kind {term.GetType().Name} has no row"),
    };

    private OscalImageTerm RowOf(Term.Junction junction)
    {
        int first = Terms.Count;
        Terms.AddRange(junction.Terms.Select(_ => default(OscalImageTerm)));
        for (int i = 0; i < junction.Terms.Count; i++)
        {
            Terms[first + i] = RowOf(junction.Terms[i]);
        }

        return new OscalImageTerm { Kind = (byte)(junction.IsAnd ? OscalTermKind.And : OscalTermKind.Or), First = first, Count = (ushort)junction.Terms.Count };
    }

    private OscalImageTerm Row(Term.FlagIn flag)
    {
        literals.Compare(flag.Flag);
        return Row(OscalTermKind.FlagIn, flag.Literals) with
        {
            Place = (byte)flag.Flag.Place,
            Second = flag.Absent is { } absent ? literals.Number(absent) : -1,
        };
    }

    private OscalImageTerm Row(Term.Leads leads)
    {
        (int first, ushort count) = Add(leads.Paths);
        return new OscalImageTerm { Kind = (byte)OscalTermKind.Path, First = first, Count = count };
    }

    private OscalImageTerm Row(OscalTermKind kind, IReadOnlyList<string> texts)
    {
        int first = Literals.Count;
        Literals.AddRange(texts.Select(literals.Number));
        return new OscalImageTerm { Kind = (byte)kind, First = first, Count = (ushort)texts.Count };
    }

    private static OscalImageTerm Row(OscalTermKind kind, GraphMember flag) => new() { Kind = (byte)kind, Place = (byte)flag.Place };
}
