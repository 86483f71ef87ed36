using Poam.Oscal.Definitions;
using Poam.Oscal.Generator.Images;

namespace Poam.Oscal.Generator.Constraints;

/// <summary>
/// The conditions and paths of an image. Equal ones are one: a list of values that holds for many objects asks each the same, and who checks a node knows
/// by the number what was answered already.
/// </summary>
internal sealed class TermTable(ImageStrings strings, LiteralTable literals)
{
    private readonly Dictionary<string, int> _known = new(StringComparer.Ordinal);

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
        return term == Term.True ? -1 : AddOnce("terms", Terms, [RowOf(term)], Describe);
    }

    /// <summary>Adds paths one behind the other.</summary>
    public (int First, ushort Count) Add(IReadOnlyList<CompiledPath> paths)
    {
        List<OscalImageRange> ranges = [];
        foreach (CompiledPath path in paths)
        {
            List<OscalImageStep> steps = [.. path.Steps.Select(RowOf)];
            ranges.Add(new OscalImageRange { First = AddOnce("steps", Steps, steps, Describe), Count = steps.Count });
        }

        return (AddOnce("paths", Paths, ranges, r => $"{r.First} {r.Count}"), (ushort)ranges.Count);
    }

    private OscalImageStep RowOf(CompiledStep step)
    {
        List<ushort> members = step.Axis == 2 ? [.. step.Members.Select(m => (ushort)m.Number)] : [];
        return new OscalImageStep
        {
            Axis = (byte)step.Axis,
            Member = step.Axis == 1 ? (ushort)step.Members.Single().Number : (ushort)0,
            FirstMember = AddOnce("members", StepMembers, members, m => $"{m}"),
            MemberCount = members.Count,
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
        List<OscalImageTerm> rows = [.. junction.Terms.Select(RowOf)];
        return new OscalImageTerm { Kind = (byte)(junction.IsAnd ? OscalTermKind.And : OscalTermKind.Or), First = AddOnce("terms", Terms, rows, Describe), Count = (ushort)rows.Count };
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
        int first = AddOnce("literals", Literals, [.. texts.Select(literals.Number)], n => $"{n}");
        return new OscalImageTerm { Kind = (byte)kind, First = first, Count = (ushort)texts.Count };
    }

    private static OscalImageTerm Row(OscalTermKind kind, GraphMember flag) => new() { Kind = (byte)kind, Place = (byte)flag.Place };

    private static string Describe(OscalImageTerm term) => $"{term.Kind} {term.Place} {term.Count} {term.First} {term.Second}";

    private static string Describe(OscalImageStep step) => $"{step.Axis} {step.Member} {step.FirstMember} {step.MemberCount} {step.Condition}";

    /// <summary>Adds rows one behind the other, unless the same rows are there already.</summary>
    /// <returns>The first of them.</returns>
    private int AddOnce<T>(string table, List<T> rows, List<T> added, Func<T, string> describe)
    {
        string key = $"{table}: {string.Join(", ", added.Select(describe))}";
        if (!_known.TryGetValue(key, out int first))
        {
            first = rows.Count;
            _known.Add(key, first);
            rows.AddRange(added);
        }

        return first;
    }
}
