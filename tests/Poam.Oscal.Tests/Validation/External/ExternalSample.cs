using System.Text;
using Poam.Oscal.Diagnostics;
using Poam.Oscal.Validation;

namespace Poam.Oscal.Tests.Validation.External;

/// <summary>A small POA&amp;M, constraint files around single rules, and what one says of the other.</summary>
internal static class ExternalSample
{
    /// <summary>A POA&amp;M that breaks no rule of NIST's.</summary>
    public const string Document = """
        plan-of-action-and-milestones:
          uuid: 3f1c6a52-7e0b-4d7e-9a55-0c2f6f1b8a01
          metadata:
            title: Plan
            last-modified: 2026-01-31T10:00:00Z
            version: "1"
            oscal-version: 1.1.2
            roles:
              - { id: owner, title: Owner }
              - { id: auditor, title: Auditor }
            parties:
              - { uuid: 11111111-1111-4111-8111-111111111111, type: organization, name: Agency }
              - { uuid: 22222222-2222-4222-8222-222222222222, type: person, name: Ada }
            responsible-parties:
              - role-id: owner
                party-uuids: [11111111-1111-4111-8111-111111111111, 22222222-2222-4222-8222-222222222222]
          system-id: { id: S-1 }
          poam-items:
            - uuid: 44444444-4444-4444-8444-444444444444
              title: First
              description: d
              props:
                - { name: POAM-ID, ns: "https://agency.example/ns", value: V-1 }
            - uuid: 55555555-5555-4555-8555-555555555555
              title: Second
              description: d
              props:
                - { name: POAM-ID, ns: "https://agency.example/ns", value: V-2 }
                - { name: marking, value: internal }
        """;

    /// <summary>A constraint file in YAML with one context.</summary>
    /// <param name="rules">The rules, each as a flow mapping.</param>
    /// <param name="context">Where they stand.</param>
    /// <param name="lets">Variables, each as a flow mapping.</param>
    public static string File(string rules, string context = "//poam-item", string lets = "") =>
        $$"""
        metaschema-meta-constraints:
          contexts:
            - metapaths: [{ target: {{context}} }]
              constraints:
                lets: [{{lets}}]
                rules: [{{rules}}]
        """;

    /// <summary>The set of a file without faults.</summary>
    public static ConstraintSet Set(string text, string path = "house.yaml")
    {
        ConstraintSetResult result = ConstraintSet.Parse(Encoding.UTF8.GetBytes(text), path);
        result.Faults.Should().BeEmpty();
        return result.Set!;
    }

    /// <summary>The faults of a file.</summary>
    public static string[] Faults(string text, string path = "house.yaml") =>
        [.. ConstraintSet.Parse(Encoding.UTF8.GetBytes(text), path).Faults.Select(fault => fault.ToString())];

    /// <summary>Validates a document.</summary>
    public static ValidationResult Run(string constraints, string? document = null, ValidationOptions? options = null) =>
        OscalValidator.Validate(
            Encoding.UTF8.GetBytes(document ?? Document),
            "poam.yaml",
            (options ?? ValidationOptions.Default) with { Constraints = [Set(constraints)] });

    /// <summary>The findings as <c>id pointer: message</c>, and what could not be checked as <c>? id: reason</c>.</summary>
    public static string[] Lines(ValidationResult result) =>
    [
        .. result.Diagnostics.Where(d => !d.Rule.Id.StartsWith("POAM", StringComparison.Ordinal)).Select(d => $"{d.Rule.Id} {d.Pointer.Replace("/plan-of-action-and-milestones", "", StringComparison.Ordinal)}: {d.Message}"),
        .. result.Unchecked.Select(u => $"? {u.RuleId}: {u.Reason} x{u.Count}"),
    ];

    /// <summary>What a file says of the small POA&amp;M or of another document.</summary>
    public static string[] Check(string constraints, string? document = null, ValidationOptions? options = null) => Lines(Run(constraints, document, options));

    /// <summary>What holds, as <c>id pointer:line</c>.</summary>
    public static string[] Passes(ValidationResult result) =>
        [.. (result.Passes ?? []).Select((PassedCheck p) => $"{p.RuleId} {p.Pointer.Replace("/plan-of-action-and-milestones", "", StringComparison.Ordinal)}:{p.Line}")];
}
