using Poam.Oscal.Diagnostics;

namespace Poam.Oscal.Validation.Rules;

/// <summary>A rule of ours over a whole document.</summary>
internal abstract class DocumentRule
{
    /// <summary>What the rule is.</summary>
    public abstract RuleDescriptor Descriptor { get; }

    /// <summary>Reports what breaks the rule.</summary>
    public abstract void Check(RuleContext context);
}
