using Poam.Oscal.Diagnostics;
using Poam.Oscal.Documents;
using Poam.Oscal.Linking;

namespace Poam.Oscal.Validation.Rules;

/// <summary>What a rule of ours looks at, and where it reports.</summary>
internal sealed class RuleContext
{
    private readonly FindingSink _findings;

    /// <summary>Prepares the rules for a document.</summary>
    public RuleContext(NodeDocument document, FindingSink findings)
    {
        _findings = findings;
        Document = document;
        Links = new DocumentLinks(document);
        ImportNode = Links.Member(document.Root, "import-ssp"u8);
    }

    /// <summary>The document.</summary>
    public NodeDocument Document { get; }

    /// <summary>Its objects and references.</summary>
    public DocumentLinks Links { get; }

    /// <summary>The node of <c>import-ssp</c>, or -1.</summary>
    public int ImportNode { get; }

    /// <summary>Whether the document imports another in which its references may lead.</summary>
    public bool HasImport => ImportNode >= 0;

    /// <summary>How many references could not be judged because the imported document is not at hand.</summary>
    public int BlockedCount { get; private set; }

    /// <summary>Counts a reference that only the imported document could resolve.</summary>
    public void Block() => BlockedCount++;

    /// <summary>Counts a finding.</summary>
    /// <returns>Whether it will be kept, so that its message is worth writing.</returns>
    public bool Counts(RuleDescriptor rule, int node) => _findings.Count(rule.Severity, PlaceOf(node).Start);

    /// <summary>Reports a finding that was counted.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="node">The node that breaks it.</param>
    /// <param name="message">What is wrong.</param>
    /// <param name="relatedNode">Another node that helps to understand it, or -1.</param>
    /// <param name="relatedMessage">What is to be seen there, or null.</param>
    public void Report(RuleDescriptor rule, int node, string message, int relatedNode = -1, string? relatedMessage = null) => _findings.Add(new Finding
    {
        Rule = rule,
        Node = node,
        Span = PlaceOf(node),
        Message = message,
        RelatedSpan = relatedNode >= 0 ? PlaceOf(relatedNode) : default,
        RelatedMessage = relatedMessage,
    });

    /// <summary>Where a finding about a node is shown: a value, or the name of an object; of an item of an array the first value inside.</summary>
    public TextSpan PlaceOf(int node) => NodePlace.Of(Document, node);
}
