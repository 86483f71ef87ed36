using Poam.Oscal.Diagnostics;

namespace Poam.Oscal.Validation.Rules;

/// <summary>A rule about the controls that a document names. It is stateless.</summary>
internal abstract class ControlRule
{
    /// <summary>What the rule is called and asks for.</summary>
    public abstract RuleDescriptor Descriptor { get; }

    /// <summary>Judges a mention.</summary>
    /// <param name="mention">The mention.</param>
    /// <param name="catalog">The catalog in use.</param>
    /// <returns>What is wrong, or null.</returns>
    public abstract string? Judge(ControlMention mention, CatalogInUse catalog);
}
