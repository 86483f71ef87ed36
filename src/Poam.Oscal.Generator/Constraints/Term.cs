namespace Poam.Oscal.Generator.Constraints;

/// <summary>A condition on a node, resolved against the node's definition.</summary>
internal abstract record Term
{
    /// <summary>Holds always.</summary>
    public static readonly Term True = new Constant(true);

    /// <summary>Holds never.</summary>
    public static readonly Term False = new Constant(false);

    /// <summary>All of some conditions.</summary>
    public static Term All(IEnumerable<Term> terms)
    {
        List<Term> parts = [.. terms.SelectMany(t => t is Junction { IsAnd: true } and ? and.Terms : [t]).Where(t => t != True)];
        return parts.Contains(False) ? False : parts.Count switch { 0 => True, 1 => parts[0], _ => new Junction(true, parts) };
    }

    /// <summary>Any of some conditions.</summary>
    public static Term Any(IEnumerable<Term> terms)
    {
        List<Term> parts = [.. terms.Where(t => t != False)];
        return parts.Contains(True) ? True : parts.Count switch { 0 => False, 1 => parts[0], _ => new Junction(false, parts) };
    }

    /// <summary>The opposite of a condition.</summary>
    public static Term Not(Term term) => term == True ? False : term == False ? True : new Negation(term);

    /// <summary>Holds always, or never.</summary>
    internal sealed record Constant(bool Value) : Term;

    /// <summary>All of some conditions, or any of them.</summary>
    internal sealed record Junction(bool IsAnd, IReadOnlyList<Term> Terms) : Term;

    /// <summary>The opposite of a condition.</summary>
    internal sealed record Negation(Term Operand) : Term;

    /// <summary>A flag is there.</summary>
    internal sealed record FlagExists(GraphMember Flag) : Term;

    /// <summary>A flag has one of some values.</summary>
    internal sealed record FlagIn(GraphMember Flag, IReadOnlyList<string> Literals, string? Absent) : Term;

    /// <summary>A flag starts with a text.</summary>
    internal sealed record FlagStartsWith(GraphMember Flag, string Start) : Term;

    /// <summary>A flag is a greater number than another, or one at most as great.</summary>
    internal sealed record FlagCompare(GraphMember Left, GraphMember Right, bool IsGreater) : Term;

    /// <summary>There is a node at the end of a path.</summary>
    internal sealed record Leads(IReadOnlyList<CompiledPath> Paths) : Term;

    /// <summary>The value has one of some texts.</summary>
    internal sealed record SelfIn(IReadOnlyList<string> Literals) : Term;

    /// <summary>The value starts with a text.</summary>
    internal sealed record SelfStartsWith(string Start) : Term;
}
