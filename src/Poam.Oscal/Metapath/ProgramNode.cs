using Poam.Oscal.Metapath.Syntax;

namespace Poam.Oscal.Metapath;

/// <summary>A part of a compiled expression: names are numbers, functions are known, literals are values.</summary>
internal sealed class ProgramNode
{
    /// <summary>A step that accepts every name.</summary>
    public const int AnyName = -1;

    /// <summary>A step whose name nothing in OSCAL has.</summary>
    public const int NoName = -2;

    /// <summary>What it does.</summary>
    public required ProgramOperation Operation { get; init; }

    /// <summary>Where it starts in the text.</summary>
    public required int Offset { get; init; }

    /// <summary>What it works on.</summary>
    public ProgramNode[] Operands { get; init; } = [];

    /// <summary>Of a step: the XML name (a string number of the definitions), <see cref="AnyName"/> or <see cref="NoName"/>. Of a variable of the expression: its slot.</summary>
    public int Number { get; init; }

    /// <summary>Of a path: whether it starts at the document.</summary>
    public bool IsRooted { get; init; }

    /// <summary>Of a path: for each step, whether it is taken from every descendant as well.</summary>
    public bool[] Descends { get; init; } = [];

    /// <summary>How a comparison compares.</summary>
    public ComparisonOperator Comparison { get; init; }

    /// <summary>Which function is called.</summary>
    public MetapathFunction Function { get; init; }

    /// <summary>The value of a literal.</summary>
    public MetapathItem Value { get; init; }

    /// <summary>The name of a variable from outside.</summary>
    public string Name { get; init; } = "";

    /// <summary>The expression inside of a string that a function evaluates, when the string is a literal.</summary>
    public MetapathProgram? Inner { get; init; }
}
