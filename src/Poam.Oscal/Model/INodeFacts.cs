namespace Poam.Oscal.Model;

/// <summary>Facts that may come from a node of a document.</summary>
internal interface INodeFacts
{
    /// <summary>The node; -1 for facts of a record.</summary>
    int Node { get; }
}
