namespace Poam.Oscal.Conformance.Tests.Oracles;

/// <summary>An error of a JSON Schema validator.</summary>
/// <param name="Pointer">The JSON pointer of the value.</param>
/// <param name="Keyword">The keyword that failed; for NJsonSchema the name of its kind of error.</param>
/// <param name="Schema">Where the keyword stands in the schema; empty if the validator does not say.</param>
/// <param name="Subject">The member, format or type that the keyword is about, for a list of values the list in JSON; empty if there is none.</param>
/// <param name="Message">The words of the validator.</param>
internal sealed record SchemaError(string Pointer, string Keyword, string Schema, string Subject, string Message)
{
    /// <summary>The error on one line.</summary>
    public override string ToString() => $"{Pointer}: {Message} [{Keyword} {Subject}]";
}
