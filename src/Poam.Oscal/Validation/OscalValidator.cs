using System.Runtime.CompilerServices;
using Poam.Oscal.Definitions;
using Poam.Oscal.Diagnostics;
using Poam.Oscal.Documents;
using Poam.Oscal.Formats;
using Poam.Oscal.Linking;
using Poam.Oscal.Metapath;
using Poam.Oscal.Validation.Constraints;
using Poam.Oscal.Validation.ExternalConstraints;
using Poam.Oscal.Validation.Rules;
using Poam.Oscal.Validation.Suppressions;

namespace Poam.Oscal.Validation;

/// <summary>Validates OSCAL documents of all eight models and every known release in JSON, YAML and XML.</summary>
public static class OscalValidator
{
    /// <summary>Validates a document.</summary>
    /// <param name="content">The bytes of the document, with or without a byte order mark, in UTF-8 or UTF-16.</param>
    /// <param name="path">
    /// The path of the file: what it imports is looked for from there, and its extension tells the format when the content leaves it open; null
    /// when there is no file.
    /// </param>
    /// <param name="options">What to do and how much to accept; null for the defaults.</param>
    /// <returns>The findings. Errors of content are findings, never exceptions.</returns>
    /// <exception cref="OperationCanceledException"><see cref="ValidationOptions.Cancellation"/> was cancelled.</exception>
    public static ValidationResult Validate(ReadOnlyMemory<byte> content, string? path = null, ValidationOptions? options = null)
    {
        options ??= ValidationOptions.Default;
        return Validate(OscalReader.Read(content, path, options.Format, FindingSieve.LimitsFor(content.Span, options).Under(options.Cancellation)), options, path);
    }

    /// <summary>
    /// Refuses a document that is larger than <see cref="OscalLimits.MaxInputBytes"/> without reading it whole: for callers that know the length
    /// of a file before they read it.
    /// </summary>
    /// <param name="start">The first bytes of the document, 4 KiB or more where it has them; they tell whether it looks like OSCAL.</param>
    /// <param name="path">The path of the file; null when there is no file.</param>
    /// <param name="options">The options, with the limit; null for the defaults.</param>
    /// <returns>One finding, OSCAL0007.</returns>
    public static ValidationResult RefuseTooLarge(ReadOnlyMemory<byte> start, string? path = null, ValidationOptions? options = null)
    {
        options ??= ValidationOptions.Default;
        return Conclude(OscalReader.RefuseTooLarge(start, path, options.Format, options.Limits));
    }

    /// <summary>Validates a document that was read from a text or made of records.</summary>
    internal static ValidationResult Validate(ReadResult read, ValidationOptions options, string? path)
    {
        RuleSet rules = options.Rules;
        PassLog? passes = options.IncludesPasses ? new PassLog(read.Document) : null;
        IEnumerable<Unchecked> skipped = [];
        FindingSink findings = read.Findings;
        SideThread? beside = null;
        ControlMentions? mentions = null;
        if (options.Constraints.Count > 0 || rules.IncludesOscalCli)
        {
            skipped = RunConstraints(read, options, path, passes);
        }
        else if (passes is null && SideThread.IsWorthwhile(read.Document))
        {
            findings = read.Findings.Beside();
            beside = SideThread.Start(() =>
            {
                ConstraintPass.Run(read.Document, read.Findings, rules, cancellation: options.Cancellation);
                mentions = ControlRules.MentionsIn(read.Document, rules);
            });
        }
        else
        {
            ConstraintPass.Run(read.Document, findings, rules, outside: null, passes, options.Cancellation);
        }

        IReadOnlyList<Unchecked> blocked = [.. skipped, .. DocumentRules.Run(read.Document, findings, options, path)];
        beside?.Join();
        string? catalog = ControlRules.Run(read.Document, findings, options, path, out Unchecked? baseline, mentions);
        blocked = baseline is null ? blocked : [.. blocked, baseline];
        if (beside is not null)
        {
            options.Cancellation.ThrowIfCancellationRequested();
            read.Findings.Append(findings);
        }

        if (options.Checks.Count > 0)
        {
            blocked = Run(options.Checks, read, rules, [.. blocked]);
        }

        if (rules.LeavesOut)
        {
            read.Findings.RemoveAll(finding => rules.IsLeftOut(finding.Rule.Id));
        }

        FindingSieve? sieve = FindingSieve.IsNeeded(read.Document, options) ? FindingSieve.Of(read, options) : null;
        if (sieve is null && rules.LeavesOut)
        {
            // Room was made for those that were left out.
            read.Findings.Shrink(options.Limits.MaxFindings);
        }

        return Conclude(read, blocked, passes?.InOrder(rules), catalog, sieve);
    }

    /// <summary>Checks OSCAL's constraints and those from outside. A method of its own, so that a plain run loads none of it.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static IEnumerable<Unchecked> RunConstraints(ReadResult read, ValidationOptions options, string? path, PassLog? passes)
    {
        ConstraintSet[] sets = options.Rules.IncludesOscalCli ? [ConstraintSet.OscalCli, .. options.Constraints] : [.. options.Constraints];
        IMetapathHost host = options.Host ?? new ArtifactHost(options.Artifacts ?? new ArtifactSet(), read.Document, path, options.Clock.GetUtcNow());
        ExternalPass? external = ExternalPass.Begin(read.Document, read.Findings, passes, options, sets, host);
        ConstraintPass? oscal = ConstraintPass.Run(read.Document, read.Findings, options.Rules, external, passes, options.Cancellation);
        external?.Finish(oscal);
        return external?.Unchecked ?? [];
    }

    private static List<Unchecked> Run(IReadOnlyList<DocumentCheck> checks, ReadResult read, RuleSet rules, List<Unchecked> blocked)
    {
        foreach (DocumentCheck check in checks)
        {
            check.Run(read.Document, read.Findings, rules, blocked);
        }

        return blocked;
    }

    /// <summary>The result of what was found so far, or of what a sieve has left of it.</summary>
    internal static ValidationResult Conclude(
        ReadResult read, IReadOnlyList<Unchecked>? blocked = null, IReadOnlyList<PassedCheck>? passes = null, string? catalog = null, FindingSieve? sieve = null)
    {
        NodeDocument document = read.Document;
        DefinitionImage definitions = DefinitionImage.Current;
        bool hasModel = document.RootMember != 0;
        return new ValidationResult
        {
            Format = document.Format,
            Model = hasModel ? definitions.Text(definitions.Members[document.RootMember].JsonName) : null,
            OscalVersion = document.OscalVersion,
            CheckedAs = hasModel ? definitions.ReleaseName(document.Release) : null,
            LooksLikeOscal = read.LooksLikeOscal,
            Catalog = catalog,
            Diagnostics = sieve?.Kept ?? DiagnosticFactory.Make(document, read.Findings.InOrder()),
            ErrorCount = sieve?.Count(Severity.Error) ?? read.Findings.Errors,
            WarningCount = sieve?.Count(Severity.Warning) ?? read.Findings.Warnings,
            InfoCount = sieve?.Count(Severity.Info) ?? read.Findings.Infos,
            Suppressed = sieve?.Suppressed ?? [],
            UsedSuppressions = sieve?.UsedSuppressions ?? [],
            UnusedSuppressions = sieve?.UnusedSuppressions ?? [],
            Unchecked = blocked ?? [],
            Passes = passes,
        };
    }
}
