using Poam.Oscal.Diagnostics;
using Poam.Oscal.Documents;
using Poam.Oscal.Formats;
using Poam.Oscal.Review.Diffing;
using Poam.Oscal.Validation;
using Poam.Oscal.Validation.Rules;
using Poam.Oscal.Validation.Suppressions;

namespace Poam.Oscal.Review;

/// <summary>Validates a POA&amp;M and what a change did to it since an earlier state.</summary>
public static class ChangeReview
{
    /// <summary>Validates the new state with all rules, and its changes with those about changes (<c>POAM5001</c> and up).</summary>
    /// <param name="old">The bytes of the earlier state; empty when there was none.</param>
    /// <param name="now">The bytes of the new state.</param>
    /// <param name="oldPath">The path of the earlier state, used to recognise its format; null when there is none.</param>
    /// <param name="newPath">The path of the new state; null when there is none.</param>
    /// <param name="options">What to check and how much to accept; null for the defaults.</param>
    /// <returns>
    /// The findings at places of the new state. Where the earlier state cannot be compared, that is an entry of <see cref="ValidationResult.Unchecked"/>.
    /// </returns>
    public static ValidationResult Validate(
        ReadOnlyMemory<byte> old, ReadOnlyMemory<byte> now, string? oldPath = null, string? newPath = null, ValidationOptions? options = null)
    {
        options ??= ValidationOptions.Default;
        ReadResult before = OscalReader.Read(old, oldPath, null, options.Limits);
        ReadResult after = OscalReader.Read(now, newPath, options.Format, FindingSieve.LimitsFor(now.Span, options));
        bool canCompare = OscalDiff.IsWhole(before.Document) && OscalDiff.IsWhole(after.Document) && before.Document.RootMember == after.Document.RootMember;
        if (canCompare)
        {
            Check(DocumentMatch.Of(before.Document, after.Document), after.Findings, options.Rules);
        }

        ValidationResult result = OscalValidator.Validate(after, options, newPath);
        bool isBlocked = !canCompare && OscalDiff.IsWhole(after.Document) && DocumentRules.IsPoam(after.Document) && options.Rules.Includes(ChangeRules.ReadableBase.Id);
        return isBlocked ? result with { Unchecked = [.. result.Unchecked, Blocked(before, oldPath)] } : result;
    }

    /// <summary>What a change did to a POA&amp;M; nothing for other models.</summary>
    internal static void Check(DocumentMatch match, FindingSink findings, RuleSet rules)
    {
        if (DocumentRules.IsPoam(match.Right.Document) && rules.HasRulesOfOurs)
        {
            ChangeRules.Run(new ChangeContext(match.Left, match.Right, ChangeWalk.Of(match), match.RightOf, findings), rules);
        }
    }

    /// <summary>What a change did to a POA&amp;M, as findings.</summary>
    internal static IReadOnlyList<Diagnostic> Findings(DocumentMatch match)
    {
        FindingSink findings = new(OscalLimits.Default.MaxFindings);
        Check(match, findings, RuleSet.Default);
        return DiagnosticFactory.Make(match.Right.Document, findings.InOrder());
    }

    private static Unchecked Blocked(ReadResult before, string? path)
    {
        string name = path is null ? "the earlier state" : $"'{path}'";
        string reason = !before.LooksLikeOscal ? $"{name} is no OSCAL document"
            : !OscalDiff.IsWhole(before.Document) ? $"{name} cannot be read to its end"
            : $"{name} is a document of another model";
        return new Unchecked(ChangeRules.ReadableBase.Id, reason + ", so nothing could be said of what changed", "", 0, 1);
    }
}
