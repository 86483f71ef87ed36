using Poam.Oscal.Diagnostics;

namespace Poam.Oscal.Validation.Rules;

/// <summary>A rule about what a change may not do to a POA&amp;M. It runs when two states are compared.</summary>
internal abstract class ChangeRule
{
    /// <summary>What the rule is.</summary>
    public abstract RuleDescriptor Descriptor { get; }

    /// <summary>Reports what breaks the rule.</summary>
    public abstract void Check(ChangeContext context);
}
