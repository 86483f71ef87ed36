using System.Text.Json.Nodes;
using Poam.Oscal.Validation;

namespace Poam.Oscal.Conformance.Tests.Proofs;

/// <summary>A document that keeps a constraint and one that breaks it.</summary>
/// <param name="Good">The one that keeps it.</param>
/// <param name="Bad">The one that breaks it; null for a list that lets other values stand.</param>
/// <param name="Without">The ids of the constraints that are left out, because whoever meets or breaks this one breaks them too.</param>
/// <param name="Problem">Why there is none, or null.</param>
/// <param name="Speaker">The key of the constraint that reports the fault for this one too: one fault gives one finding. Null where it speaks itself.</param>
internal sealed record Proof(JsonObject? Good, JsonObject? Bad, IReadOnlyList<string> Without, string? Problem, string? Speaker = null)
{
    /// <summary>A proof that failed.</summary>
    public static Proof Failed(string problem) => new(null, null, [], problem);

    /// <summary>The rules by which it holds.</summary>
    public RuleSet Rules => RulesWithout(Without);

    /// <summary>The default rules without some.</summary>
    public static RuleSet RulesWithout(IEnumerable<string> ids) =>
        RuleSet.Parse(string.Join(',', ids.Select(id => "-" + id).Prepend("default")), out string? error) ?? throw new InvalidOperationException(error);
}
