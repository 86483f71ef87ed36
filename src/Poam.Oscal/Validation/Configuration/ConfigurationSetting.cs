namespace Poam.Oscal.Validation.Configuration;

/// <summary>A value that a configuration sets, and the line that sets it.</summary>
/// <param name="Name">The names down to the value with dots between them, such as <c>policy.sla.high</c> or <c>overrides[0].fail-on</c>.</param>
/// <param name="Value">The value as a text.</param>
/// <param name="Line">The line, from 1.</param>
public sealed record ConfigurationSetting(string Name, string Value, int Line);
