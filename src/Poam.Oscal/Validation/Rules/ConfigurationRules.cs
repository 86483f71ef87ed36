using Poam.Oscal.Diagnostics;

namespace Poam.Oscal.Validation.Rules;

/// <summary>The rules of configurations, suppressions and baselines: POAM9xxx.</summary>
internal static class ConfigurationRules
{
    /// <summary>POAM9001.</summary>
    public static readonly RuleDescriptor KnownMember = new(
        "POAM9001",
        "Use the members of the configuration",
        Severity.Error,
        RuleSource.Poam,
        "`poam.config.yaml` has a member that the tool does not know. It would have no effect, and nobody would notice: a rule that was meant to be on stays off. The message names the nearest member; `schemas/config/poam.config.schema.json` lists them all, and editors complete them from it.");

    /// <summary>POAM9002.</summary>
    public static readonly RuleDescriptor ValueForm = new(
        "POAM9002",
        "Give members of the configuration values of their form",
        Severity.Error,
        RuleSource.Poam,
        "A member of `poam.config.yaml` has a value of another form than it takes, lacks a member that it needs, or is given twice. It is left out until it is mended. Days are numbers from 1, dates `YYYY-MM-DD`, lists start each entry with `-`.");

    /// <summary>POAM9003.</summary>
    public static readonly RuleDescriptor KnownRule = new(
        "POAM9003",
        "Name rules that exist",
        Severity.Error,
        RuleSource.Poam,
        "The configuration or a suppression names a rule or a set of rules that does not exist, so it has no effect. `poam rules` lists the rules; constraints of NIST have the ids of [constraints.md](../constraints.md).");

    /// <summary>POAM9010.</summary>
    public static readonly RuleDescriptor SuppressionForm = new(
        "POAM9010",
        "Write suppressions in comments with rule, date and reason",
        Severity.Warning,
        RuleSource.Poam,
        "A comment `# poam:ignore POAM2003 until=2026-09-30 reason=The risk is in the agency's register` silences the findings of a rule in its line or, when it stands alone, in the next line with content. Several rules are separated by commas, `until` may be left out, the reason goes to the end of the line. This comment has another form, so it silences nothing.");

    /// <summary>POAM9011.</summary>
    public static readonly RuleDescriptor ExpiredSuppression = new(
        "POAM9011",
        "Renew or remove suppressions that have expired",
        Severity.Warning,
        RuleSource.Poam,
        "The last day of a suppression is over (days end at midnight UTC, and `--as-of` says which day it is), so it silences nothing any more. Mend what it silenced, or decide anew and write the new date.");

    /// <summary>POAM9012.</summary>
    public static readonly RuleDescriptor UnusedSuppression = new(
        "POAM9012",
        "Remove suppressions that silence nothing",
        Severity.Warning,
        RuleSource.Poam,
        "The file was read and the rule ran, but there was no finding to silence: it was mended, or the place has changed. Remove the suppression, before it hides something else. A suppression of the configuration is judged only when it names a `path` and files of that path were checked.");

    /// <summary>POAM9020.</summary>
    public static readonly RuleDescriptor BaselineForm = new(
        "POAM9020",
        "Let the tool write baselines",
        Severity.Error,
        RuleSource.Poam,
        "A baseline lists the findings that were there when `poam baseline write` wrote it, and `--new-only` reports the others. This file has another form: it was edited, or merged badly. Write it anew.");

    /// <summary>POAM9030.</summary>
    public static readonly RuleDescriptor WeaknessForm = new(
        "POAM9030",
        "Write forms of weaknesses with the names of the options",
        Severity.Error,
        RuleSource.Poam,
        "`poam add --from FORM` and `poam new --from FORM` read a weakness, or a list of them, from a form in YAML or JSON. Its names are those of the options of `poam add` without the dashes: `title` and `text` are needed, the others may be left out. This form has a name that there is not, lacks one that is needed, or has a value of another form, so nothing is added. `schemas/forms/weakness.schema.json` lists the names, and editors complete them from it.");

    /// <summary>All of them in the order of their ids.</summary>
    public static IReadOnlyList<RuleDescriptor> All { get; } =
    [
        KnownMember,
        ValueForm,
        KnownRule,
        SuppressionForm,
        ExpiredSuppression,
        UnusedSuppression,
        BaselineForm,
        WeaknessForm,
    ];
}
