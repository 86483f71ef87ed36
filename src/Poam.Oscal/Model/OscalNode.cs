namespace Poam.Oscal.Model;

/// <summary>A value that OSCAL does not know, kept as the document has it.</summary>
public sealed record OscalNode
{
    /// <summary>What it is.</summary>
    public required OscalNodeKind Kind { get; init; }

    /// <summary>The text of a scalar, as it is written; empty for objects, arrays and nulls.</summary>
    public string Text { get; init => field = value ?? ""; } = "";

    /// <summary>The members of an object.</summary>
    public OscalList<ExtraMember> Members { get; init => field = value ?? []; } = [];

    /// <summary>The items of an array.</summary>
    public OscalList<OscalNode> Items { get; init => field = value ?? []; } = [];

    /// <summary>A text.</summary>
    /// <param name="text">The text.</param>
    public static OscalNode OfText(string text) => new() { Kind = OscalNodeKind.Text, Text = text };

    /// <summary>An object.</summary>
    /// <param name="members">Its members.</param>
    public static OscalNode OfMembers(params OscalList<ExtraMember> members) => new() { Kind = OscalNodeKind.Object, Members = members };

    /// <summary>An array.</summary>
    /// <param name="items">Its items.</param>
    public static OscalNode OfItems(params OscalList<OscalNode> items) => new() { Kind = OscalNodeKind.Array, Items = items };
}
