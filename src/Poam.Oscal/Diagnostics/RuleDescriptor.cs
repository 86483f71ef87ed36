namespace Poam.Oscal.Diagnostics;

/// <summary>A rule that findings refer to: its permanent id, what it asks for, and how to mend a document that breaks it.</summary>
/// <remarks>Ids are never reused: scripts, suppressions and baselines depend on them.</remarks>
public sealed class RuleDescriptor
{
    private const string HelpRoot = "https://github.com/poam-oscal/poam-oscal/blob/main/docs/rules/";

    /// <summary>Describes a rule.</summary>
    /// <param name="id">The permanent id, such as <c>OSCAL1003</c>.</param>
    /// <param name="title">What the rule asks for, in one imperative sentence without a full stop.</param>
    /// <param name="severity">The severity that findings have unless the configuration changes it.</param>
    /// <param name="source">Whose rule it is.</param>
    /// <param name="help">Why the rule exists and how to mend a document, in Markdown.</param>
    public RuleDescriptor(string id, string title, Severity severity, RuleSource source, string help)
    {
        Id = id;
        Title = title;
        Severity = severity;
        Source = source;
        Help = help;
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

    /// <summary>The address of the rule's page; constraints of NIST share one table.</summary>
    public string HelpUri => Source == RuleSource.Nist && !Id.StartsWith("OSCAL", StringComparison.Ordinal)
        ? HelpRoot + "../constraints.md#" + Id
        : HelpRoot + Id + ".md";

    /// <summary>The rule's id.</summary>
    public override string ToString() => Id;
}
