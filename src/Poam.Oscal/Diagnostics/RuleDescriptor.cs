namespace Poam.Oscal.Diagnostics;

/// <summary>A rule that findings refer to: its permanent id, what it asks for, and how to mend a document that breaks it.</summary>
/// <remarks>Ids are never reused: scripts, suppressions and baselines depend on them.</remarks>
public sealed class RuleDescriptor
{
    /// <summary>The set of rules that apply unless others are asked for: what is wrong.</summary>
    public const string DefaultSet = "default";

    /// <summary>The set of advice and completeness.</summary>
    public const string PracticeSet = "practice";

    /// <summary>The set of what FedRAMP asks for beyond NIST.</summary>
    public const string FedRampSet = "fedramp";

    private const string HelpRoot = "https://github.com/poam-oscal/poam-oscal/blob/main/docs/rules/";

    /// <summary>Describes a rule.</summary>
    /// <param name="id">The permanent id, such as <c>OSCAL1003</c>.</param>
    /// <param name="title">What the rule asks for, in one imperative sentence without a full stop.</param>
    /// <param name="severity">The severity that findings have unless the configuration changes it.</param>
    /// <param name="source">Whose rule it is.</param>
    /// <param name="help">Why the rule exists and how to mend a document, in Markdown.</param>
    /// <param name="helpUri">The address of the rule's page; null for the page that this project has of it, if it has one.</param>
    public RuleDescriptor(string id, string title, Severity severity, RuleSource source, string help, string? helpUri = null)
    {
        Id = id;
        Title = title;
        Severity = severity;
        Source = source;
        Help = help;
        HelpUri = helpUri ?? PageOf(id, source);
    }

    /// <summary>The permanent id, such as <c>OSCAL1003</c>, or NIST's id of a constraint.</summary>
    public string Id { get; }

    /// <summary>What the rule asks for, in one imperative sentence without a full stop.</summary>
    public string Title { get; }

    /// <summary>The severity that findings have unless the configuration changes it.</summary>
    public Severity Severity { get; }

    /// <summary>Whose rule it is.</summary>
    public RuleSource Source { get; }

    /// <summary>Why the rule exists and how to mend a document, in Markdown.</summary>
    public string Help { get; }

    /// <summary>The set that the rule belongs to: one of <see cref="DefaultSet"/>, <see cref="PracticeSet"/>, <see cref="FedRampSet"/>.</summary>
    public string Set { get; init; } = DefaultSet;

    /// <summary>
    /// The address of the rule's page. Constraints of NIST share one table; constraints of a user have the page that their file names, or null for none.
    /// </summary>
    public string? HelpUri { get; }

    /// <summary>The rule's id.</summary>
    public override string ToString() => Id;

    private static string? PageOf(string id, RuleSource source) => source switch
    {
        RuleSource.User or RuleSource.OscalCli => null,
        RuleSource.Nist when !id.StartsWith("OSCAL", StringComparison.Ordinal) => HelpRoot + "../constraints.md#" + id,
        _ => HelpRoot + id + ".md",
    };
}
