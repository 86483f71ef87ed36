namespace Poam.Oscal.Conformance.Tests.Oracles;

/// <summary>What a validator says about one document.</summary>
/// <param name="IsValid">Whether it accepts the document.</param>
/// <param name="Errors">Its errors, no more than asked for; empty if it accepts the document.</param>
internal sealed record SchemaVerdict(bool IsValid, IReadOnlyList<SchemaError> Errors)
{
    /// <summary>The verdict on a document that is accepted.</summary>
    public static SchemaVerdict Valid { get; } = new(true, []);

    /// <summary>The errors, one a line.</summary>
    public override string ToString() => IsValid ? "valid" : string.Join('\n', Errors);
}
