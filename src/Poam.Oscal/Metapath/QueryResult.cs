using Poam.Oscal.Documents;

namespace Poam.Oscal.Metapath;

/// <summary>What a query gave.</summary>
public sealed class QueryResult
{
    /// <summary>The format that the text was read as.</summary>
    public required OscalFormat Format { get; init; }

    /// <summary>The root name of the model, such as <c>plan-of-action-and-milestones</c>; null when no model was recognised, and nothing is found then.</summary>
    public required string? Model { get; init; }

    /// <summary>What the document says in <c>metadata/oscal-version</c>; null when it says nothing.</summary>
    public required string? OscalVersion { get; init; }

    /// <summary>What was found, in the order of the expression's result: for a path, that of the text.</summary>
    public required IReadOnlyList<QueryMatch> Matches { get; init; }

    /// <summary>Why the expression could not be compiled or evaluated; null when it could.</summary>
    public MetapathError? Error { get; init; }

    /// <summary>What to write instead of names that nothing in OSCAL has: a sentence each.</summary>
    public IReadOnlyList<string> Hints { get; init; } = [];

    /// <summary>
    /// How many errors of syntax, structure and data types the document has. What can be understood is queried all the same.
    /// </summary>
    public required int DocumentErrors { get; init; }
}
