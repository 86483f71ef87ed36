using System.Text.RegularExpressions;
using Poam.Oscal.Conformance.Tests.Mutants;
using Poam.Oscal.Conformance.Tests.Oracles;
using Poam.Oscal.Diagnostics;
using static Poam.Oscal.Conformance.Tests.Causes.SchemaCauses;

namespace Poam.Oscal.Conformance.Tests.Causes;

/// <summary>Finds out why a published schema judges a mutant otherwise than we do.</summary>
internal static partial class MutantCauses
{
    // URIs that RFC 3986 does not allow and ajv does: a port that is no number, a first part with a colon.
    private static readonly string[] WrongUris = ["https://example.org:port/", "1:2"];

    // A URI that RFC 3986 allows, a scheme with nothing behind it, and that ajv does not.
    private static readonly string[] EmptyUris = ["https:"];

    private static readonly string[] NotText = ["integer", "non-negative-integer", "positive-integer", "decimal", "boolean"];

    /// <summary>The cause of a disagreement; null where none explains all of it.</summary>
    public static Cause? Explain(MutantOutcome outcome) =>
        outcome.Verdict.IsValid ? WhyAccepted(outcome) : WhyRefused(outcome);

    // Each of our errors needs a cause: one that the schema should have seen would be lost among others otherwise.
    private static Cause? WhyAccepted(MutantOutcome outcome)
    {
        var causes = outcome.Errors.Select(error => WhyAccepted(outcome, error)).ToArray();
        return causes.Contains(null) ? null : causes[0];
    }

    private static Cause? WhyAccepted(MutantOutcome outcome, Diagnostic error)
    {
        string release = outcome.Mutant.Seed.ReleaseName;
        var member = MutantOutcome.MemberAt(error.Pointer);
        return error.Rule.Id switch
        {
            "OSCAL1002" or "OSCAL1006" when outcome.Mutant.Operator == MutantOperator.Duplicate => DuplicateNames,
            "OSCAL1005" when ChoiceDropsFlags.Concerns(release) && LacksFlagsBesideChoice(outcome, error.Pointer) => ChoiceDropsFlags,
            "OSCAL1010" or "OSCAL1011" when ChoiceNotEnforced.Concerns(release) => ChoiceNotEnforced,
            _ when member is not null && error.Rule.Id.StartsWith("OSCAL11", StringComparison.Ordinal) => WhyTextAccepted(outcome, error.Pointer, member),
            _ => null,
        };
    }

    private static Cause? WhyTextAccepted(MutantOutcome outcome, string pointer, ModelMember member)
    {
        string release = outcome.Mutant.Seed.ReleaseName;
        string dataType = ModelView.DataTypeOf(member, outcome.Mutant.Seed.Release);
        return NoPatterns.Concerns(release) && !NotText.Contains(dataType) ? NoPatterns
            : PlainValueKeys.Concerns(release) && member.IsValue ? PlainValueKeys
            : UngroupedDates.Concerns(release) && dataType.StartsWith("date", StringComparison.Ordinal) ? UngroupedDates
            : WrongUris.Contains(TextAt(outcome, pointer)) ? UriFormats
            : null;
    }

    private static bool LacksFlagsBesideChoice(MutantOutcome outcome, string pointer)
    {
        int release = outcome.Mutant.Seed.Release;
        if (MutantOutcome.MemberAt(pointer) is not { } holder || !ModelView.ChoicesOf(holder.Definition, release).Any())
        {
            return false;
        }

        var present = outcome.ValueAt(pointer)!.AsObject();
        return ModelView.MembersOf(holder.Definition, release)
            .Where(member => member.IsRequiredIn(release) && !present.ContainsKey(member.Name))
            .All(member => member.IsFlag);
    }

    // A choice is written as copies of an object, and each copy but the right one has errors of its own.
    private static Cause? WhyRefused(MutantOutcome outcome)
    {
        var causes = outcome.Verdict.Errors
            .Select(error => (Error: error, Cause: WhyRefused(outcome, error)))
            .Where(each => each.Cause is not null || !IsOfACopy(each.Error))
            .Select(each => each.Cause)
            .ToArray();
        return causes.Length == 0 || causes.Contains(null) ? null : causes[0];
    }

    private static bool IsOfACopy(SchemaError error) => error.Keyword == "anyOf" || error.Schema.Contains("/anyOf/", StringComparison.Ordinal);

    private static Cause? WhyRefused(MutantOutcome outcome, SchemaError error)
    {
        string release = outcome.Mutant.Seed.ReleaseName;
        string text = TextAt(outcome, error.Pointer);
        return error.Keyword switch
        {
            "enum" when OpenListsClosed.Concerns(release) => OpenListsClosed,
            "pattern" when FractionZeros.Concerns(release) && FractionThatEndsWithZero().IsMatch(text) => FractionZeros,
            "pattern" when text.StartsWith("1996-02-29", StringComparison.Ordinal) => LeapDays,
            "format" when error.Subject == "email" => EmailFormat,
            "format" when error.Subject == "uri" && EmptyUris.Contains(text) => UriFormats,
            "additionalProperties" when LostFlags.Concerns(release) && error is { Pointer: "/profile/merge/combine", Subject: "method" } => LostFlags,
            _ => null,
        };
    }

    private static string TextAt(MutantOutcome outcome, string pointer) => outcome.ValueAt(pointer)?.ToString() ?? "";

    [GeneratedRegex(@"\.[0-9]*0(Z|[+-])")]
    private static partial Regex FractionThatEndsWithZero();
}
