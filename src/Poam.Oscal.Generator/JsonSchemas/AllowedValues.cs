namespace Poam.Oscal.Generator.JsonSchemas;

/// <summary>The values that lists at a definition allow.</summary>
/// <param name="Values">The values.</param>
/// <param name="Closed">Whether there may be no others.</param>
internal sealed record AllowedValues(IReadOnlyList<string> Values, bool Closed);
