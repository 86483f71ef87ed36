namespace Poam.Oscal.Diagnostics;

/// <summary>A finding: which rule, how bad, what is wrong, and where.</summary>
public sealed record Diagnostic
{
    /// <summary>The rule that the finding reports.</summary>
    public required RuleDescriptor Rule { get; init; }

    /// <summary>
    /// The full key of the rule. It differs from the rule's id only for constraints of NIST, whose ids are not unique:
    /// there it names the definition and the kind too.
    /// </summary>
    public required string RuleKey { get; init; }

    /// <summary>How bad it is.</summary>
    public required Severity Severity { get; init; }

    /// <summary>What is wrong, what was expected, and the nearest right thing where there is one.</summary>
    public required string Message { get; init; }

    /// <summary>
    /// The JSON pointer (RFC 6901) of the value, the same for JSON, YAML and XML; empty for the whole document.
    /// For a missing member it names the object that lacks it.
    /// </summary>
    public required string Pointer { get; init; }

    /// <summary>Where in the text; for a record that was never a text, the default.</summary>
    public required SourceLocation Location { get; init; }

    /// <summary>
    /// A hash that stays the same when lines move: of the rule's key, the nearest ancestor with a UUID or an id,
    /// the member path below it and the value. 16 hexadecimal digits.
    /// </summary>
    public required string Fingerprint { get; init; }

    /// <summary>Other places that help to understand the finding.</summary>
    public IReadOnlyList<RelatedLocation> Related { get; init; } = [];

    /// <summary>The finding as <c>line:column severity id: message</c>.</summary>
    public override string ToString() =>
        string.Create(null, $"{Location} {Severity.ToString().ToLowerInvariant()} {Rule.Id}: {Message}");
}
