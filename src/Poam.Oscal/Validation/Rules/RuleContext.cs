using Poam.Oscal.Diagnostics;
using Poam.Oscal.Documents;
using Poam.Oscal.Linking;
using Poam.Oscal.Validation.Facts;
using RemediationPolicy = Poam.Oscal.Model.RemediationPolicy;

namespace Poam.Oscal.Validation.Rules;

/// <summary>What a rule of ours looks at, and where it reports.</summary>
internal sealed class RuleContext
{
    private readonly FindingSink _findings;
    private readonly ValidationOptions _options;
    private readonly string? _path;
    private DocumentLinks? _links;
    private ImportedDocuments? _imports;

    /// <summary>Prepares the rules for a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="findings">Where findings go.</param>
    /// <param name="options">What to do.</param>
    /// <param name="path">The path of the document, or null.</param>
    public RuleContext(NodeDocument document, FindingSink findings, ValidationOptions options, string? path)
    {
        _findings = findings;
        _options = options;
        _path = path;
        Document = document;
        IsPoam = DocumentRules.IsPoam(document);
        IsResults = !IsPoam && DocumentRules.IsOf(document, "assessment-results"u8);
        IsPlan = !IsPoam && DocumentRules.IsOf(document, "assessment-plan"u8);
        IsSsp = !IsPoam && DocumentRules.IsOf(document, "system-security-plan"u8);
        ImportNode = document.Member(document.Root, "import-ssp"u8);
    }

    /// <summary>The document.</summary>
    public NodeDocument Document { get; }

    /// <summary>Whether it is a POA&amp;M.</summary>
    public bool IsPoam { get; }

    /// <summary>Whether it is assessment results, whose references are checked as those of a POA&amp;M.</summary>
    public bool IsResults { get; }

    /// <summary>Whether it is an assessment plan.</summary>
    public bool IsPlan { get; }

    /// <summary>Whether it is an SSP.</summary>
    public bool IsSsp { get; }

    /// <summary>Whether the references of such a document are checked.</summary>
    public bool HasReferences => IsPoam || IsResults || IsPlan || IsSsp;

    /// <summary>Which rules apply.</summary>
    public RuleSet Rules => _options.Rules;

    /// <summary>Whether what cannot be followed is an error.</summary>
    public bool IsStrict => _options.StrictLinks;

    /// <summary>Its objects and references.</summary>
    public DocumentLinks Links => _links ??= new DocumentLinks(Document);

    /// <summary>What it imports; followed when a rule first asks.</summary>
    public ImportedDocuments Imports => _imports ??= ImportedDocuments.Follow(
        Document, _path, _options.Artifacts ?? new ArtifactSet(ArtifactOptions.Default with { Limits = _options.Limits }), IsPoam ? _options.Ssp : null, IsPoam ? _options.Sar : null);

    /// <summary>What its risks and items say of themselves, read when a rule asks.</summary>
    public DocumentFacts Facts => field ??= new DocumentFacts(Links);

    /// <summary>The day to judge by what depends on time.</summary>
    public DateOnly AsOf => _options.Day;

    /// <summary>The policy that gives a due date to items without one, or null.</summary>
    public RemediationPolicy? Policy => _options.Policy;

    /// <summary>When items are stale and vendors are to be asked: by the policy, else by FedRAMP's.</summary>
    public RemediationPolicy Times => _options.Policy ?? RemediationPolicy.FedRamp;

    /// <summary>The node of <c>import-ssp</c>, or -1.</summary>
    public int ImportNode { get; }

    /// <summary>Whether the document imports another in which its references may lead.</summary>
    public bool HasImport => ImportNode >= 0;

    /// <summary>Whether there is any other document in which its references may lead.</summary>
    public bool HasOthers => HasImport || (IsResults && Document.Member(Document.Root, "import-ap"u8) >= 0) || (IsPoam && (_options.Ssp is not null || _options.Sar is not null));

    /// <summary>How many references could not be judged because another document is not at hand.</summary>
    public int BlockedCount { get; private set; }

    /// <summary>Counts a reference that only a document that is not at hand could resolve.</summary>
    public void Block() => BlockedCount++;

    /// <summary>Counts a finding.</summary>
    /// <returns>Whether it will be kept, so that its message is worth writing.</returns>
    public bool Counts(RuleDescriptor rule, int node) => Counts(rule.Severity, node);

    /// <summary>Counts a finding of a severity.</summary>
    /// <returns>Whether it will be kept, so that its message is worth writing.</returns>
    public bool Counts(Severity severity, int node) => _findings.Count(severity, PlaceOf(node).Start);

    /// <summary>Reports a finding that was counted.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="node">The node that breaks it.</param>
    /// <param name="message">What is wrong.</param>
    /// <param name="relatedNode">Another node that helps to understand it, or -1.</param>
    /// <param name="relatedMessage">What is to be seen there, or null.</param>
    /// <param name="severity">The severity where it is not the rule's.</param>
    public void Report(RuleDescriptor rule, int node, string message, int relatedNode = -1, string? relatedMessage = null, Severity? severity = null) => _findings.Add(new Finding
    {
        Rule = rule,
        Severity = severity ?? rule.Severity,
        Node = node,
        Span = PlaceOf(node),
        Message = message,
        RelatedSpan = relatedNode >= 0 ? PlaceOf(relatedNode) : default,
        RelatedMessage = relatedMessage,
    });

    /// <summary>Reports a finding that was counted, with a place in another document.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="node">The node that breaks it.</param>
    /// <param name="message">What is wrong.</param>
    /// <param name="artifact">The other document.</param>
    /// <param name="relatedNode">A node of it.</param>
    /// <param name="relatedMessage">What is to be seen there.</param>
    public void ReportElsewhere(RuleDescriptor rule, int node, string message, Artifact artifact, int relatedNode, string relatedMessage) => _findings.Add(new Finding
    {
        Rule = rule,
        Node = node,
        Span = PlaceOf(node),
        Subject = message,
        Message = message,
        RelatedDocument = artifact.Node,
        RelatedPath = artifact.Name,
        RelatedSpan = NodePlace.Of(artifact.Node, relatedNode),
        RelatedMessage = relatedMessage,
    });

    /// <summary>Where a finding about a node is shown: a value, or the name of an object; of an item of an array the first value inside.</summary>
    public TextSpan PlaceOf(int node) => NodePlace.Of(Document, node);
}
