namespace Poam.Oscal.Model;

/// <summary>A member that OSCAL does not know, or whose value is of the wrong kind.</summary>
/// <param name="Name">The name as it stands in the document.</param>
/// <param name="Value">The value.</param>
public sealed record ExtraMember(string Name, OscalNode Value)
{
    /// <summary>Whether the value is one of several of the list that has the name: it is written behind the others.</summary>
    internal bool IsListItem { get; init; }
}
