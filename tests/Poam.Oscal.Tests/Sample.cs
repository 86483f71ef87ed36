using System.Text;
using Poam.Oscal.Diagnostics;
using Poam.Oscal.Validation;

namespace Poam.Oscal.Tests;

/// <summary>Small documents to break, and what a validation says of them in one line a finding.</summary>
internal static class Sample
{
    /// <summary>A UUID for the taking.</summary>
    public const string Uuid = "3f1c6a52-7e0b-4d7e-9a55-0c2f6f1b8a01";

    /// <summary>A POA&amp;M in JSON with members of an item to choose.</summary>
    public static string PoamJson(string item = "\"title\": \"t\", \"description\": \"d\"", string version = "1.1.2", string extra = "") =>
        $$"""
        {
          "plan-of-action-and-milestones": {
            "uuid": "{{Uuid}}",
            "metadata": { "title": "t", "last-modified": "2026-01-31T10:00:00Z", "version": "1", "oscal-version": "{{version}}" },{{extra}}
            "poam-items": [ { {{item}} } ]
          }
        }
        """;

    /// <summary>Structure and data types: constraints have tests of their own.</summary>
    public static ValidationOptions Options { get; } = new() { Rules = RuleSet.SchemaOnly };

    /// <summary>Validates a text.</summary>
    public static ValidationResult Validate(string text, string path = "poam.json") => OscalValidator.Validate(Encoding.UTF8.GetBytes(text), path, Options);

    /// <summary>The findings of a text as <c>line:column RULE pointer</c>.</summary>
    public static string[] Findings(string text, string path = "poam.json") => Lines(Validate(text, path));

    /// <summary>The findings of bytes as <c>line:column RULE pointer</c>.</summary>
    public static string[] Findings(byte[] bytes, string path = "poam.json") => Lines(OscalValidator.Validate(bytes, path, Options));

    /// <summary>The only finding of a text.</summary>
    public static Diagnostic Only(string text, string path = "poam.json") => Validate(text, path).Diagnostics.Should().ContainSingle().Subject;

    private static string[] Lines(ValidationResult result) => [.. result.Diagnostics.Select(d => $"{d.Location} {d.Rule.Id} {d.Pointer}")];
}
