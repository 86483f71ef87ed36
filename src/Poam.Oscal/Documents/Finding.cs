using Poam.Oscal.Diagnostics;

namespace Poam.Oscal.Documents;

/// <summary>A finding while a document is read: places are offsets and nodes, lines and pointers come later.</summary>
internal sealed class Finding
{
    private readonly Severity? _severity;

    /// <summary>The rule.</summary>
    public required RuleDescriptor Rule { get; init; }

    /// <summary>How bad it is: what the rule says, unless an option makes it worse.</summary>
    public Severity Severity
    {
        get => _severity ?? Rule.Severity;
        init => _severity = value;
    }

    /// <summary>The full key of the rule; null where it is the rule's id.</summary>
    public string? RuleKey { get; init; }

    /// <summary>What is wrong.</summary>
    public required string Message { get; init; }

    /// <summary>The node that the finding is about.</summary>
    public required int Node { get; init; }

    /// <summary>A member below <see cref="Node"/> that is no node, such as an empty array: the end of the pointer; else null.</summary>
    public string? MemberName { get; init; }

    /// <summary>What tells this finding from others of its rule at its node, such as the name of the missing member; else empty.</summary>
    public string Subject { get; init; } = "";

    /// <summary>The place in the text.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>Another place, or an empty span at 0 when <see cref="RelatedMessage"/> is null.</summary>
    public TextSpan RelatedSpan { get; init; }

    /// <summary>The document of <see cref="RelatedSpan"/>; null for the document of the finding.</summary>
    public NodeDocument? RelatedDocument { get; init; }

    /// <summary>The path of <see cref="RelatedDocument"/>.</summary>
    public string? RelatedPath { get; init; }

    /// <summary>What is to be seen at <see cref="RelatedSpan"/>; null for nothing.</summary>
    public string? RelatedMessage { get; init; }

    /// <summary>The order in which findings were made: it decides among those of one place.</summary>
    public int Sequence { get; set; }
}
