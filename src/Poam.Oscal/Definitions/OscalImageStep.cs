namespace Poam.Oscal.Definitions;

/// <summary>A step of a path from a node downwards.</summary>
internal struct OscalImageStep
{
    /// <summary>0 stays at the node, 1 goes to its children, 2 to everything below it.</summary>
    public byte Axis;

    /// <summary>Fills the row.</summary>
    public byte Padding;

    /// <summary>The member that a child has.</summary>
    public ushort Member;

    /// <summary>The first of the members that a node below may have, among the step members.</summary>
    public int FirstMember;

    /// <summary>How many members there are.</summary>
    public int MemberCount;

    /// <summary>What the node that was reached must satisfy (a term), or -1.</summary>
    public int Condition;
}
