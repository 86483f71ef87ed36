using System.Text;
using System.Text.Json.Nodes;
using Poam.Oscal.Conformance.Tests.Oracles;
using Poam.Oscal.Diagnostics;
using Poam.Oscal.Validation;

namespace Poam.Oscal.Conformance.Tests.Mutants;

/// <summary>What we and a published schema say of a mutant.</summary>
/// <param name="Mutant">The mutant.</param>
/// <param name="Errors">Our errors.</param>
/// <param name="Verdict">The verdict of the schema.</param>
internal sealed record MutantOutcome(Mutant Mutant, IReadOnlyList<Diagnostic> Errors, SchemaVerdict Verdict)
{
    private JsonNode? _root;

    /// <summary>Whether both accept or both refuse.</summary>
    public bool IsAgreed => Verdict.IsValid == (Errors.Count == 0);

    /// <summary>Judges a mutant for our part.</summary>
    public static MutantOutcome Of(Mutant mutant, SchemaVerdict verdict)
    {
        var result = OscalValidator.Validate(Encoding.UTF8.GetBytes(mutant.Text), null, SchemaRules.Options);
        return new MutantOutcome(mutant, [.. result.Diagnostics.Where(each => each.Severity == Severity.Error)], verdict);
    }

    /// <summary>The value at a pointer; null if there is none.</summary>
    public JsonNode? ValueAt(string pointer)
    {
        var node = _root ??= JsonNode.Parse(Mutant.Text);
        foreach (string step in pointer.Split('/').Skip(1))
        {
            node = node is JsonArray array ? array[int.Parse(step, null)] : node?[step];
        }

        return node;
    }

    /// <summary>The member at a pointer; null where a name is unknown.</summary>
    public static ModelMember? MemberAt(string pointer)
    {
        ModelMember? member = null;
        foreach (string step in pointer.Split('/').Skip(1).Where(step => !char.IsAsciiDigit(step[0])))
        {
            member = ModelView.Find(member?.Definition ?? 0, step);
            if (member is null)
            {
                return null;
            }
        }

        return member;
    }

    /// <summary>Both verdicts and the mutant, on one line.</summary>
    public override string ToString() =>
        $"{Mutant}\n  ours: {(Errors.Count == 0 ? "valid" : string.Join("; ", Errors.Select(error => $"{error.Pointer} {error}")))}\n  schema: {Verdict}";
}
