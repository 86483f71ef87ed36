using Poam.Oscal.Documents;

namespace Poam.Oscal.Editing;

/// <summary>A value as it stands in a JSON or YAML text.</summary>
internal struct LayoutRow
{
    /// <summary>What it is.</summary>
    public LayoutKind Kind;

    /// <summary>Whether a YAML scalar is a block of lines behind <c>|</c> or <c>&gt;</c>.</summary>
    public bool IsBlock;

    /// <summary>Whether it, or something inside, has an anchor.</summary>
    public bool HasAnchor;

    /// <summary>The place of the name; empty for items.</summary>
    public TextSpan Key;

    /// <summary>Where the value begins, anchor and tag left out.</summary>
    public int Start;

    /// <summary>Where the value begins with its anchor and tag.</summary>
    public int FullStart;

    /// <summary>Where the value ends.</summary>
    public int End;

    /// <summary>The row that holds it, or -1.</summary>
    public int Parent;

    /// <summary>The row behind the last one inside.</summary>
    public int Next;
}
