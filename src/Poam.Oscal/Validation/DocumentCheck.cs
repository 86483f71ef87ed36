using Poam.Oscal.Diagnostics;
using Poam.Oscal.Documents;

namespace Poam.Oscal.Validation;

/// <summary>
/// A check that a validation runs beside the rules of the library: <see cref="ValidationOptions.Checks"/>. The add-ons of the library make them,
/// such as <c>SchemaCheck</c> of the package Poam.Oscal.JsonSchema.
/// </summary>
public abstract class DocumentCheck
{
    private protected DocumentCheck()
    {
    }

    /// <summary>Runs the check. Several threads may call it at the same time.</summary>
    /// <param name="document">The document.</param>
    /// <param name="findings">Takes the findings.</param>
    /// <param name="rules">Which rules apply.</param>
    /// <param name="blocked">Takes what could not be checked.</param>
    internal abstract void Run(NodeDocument document, FindingSink findings, RuleSet rules, ICollection<Unchecked> blocked);
}
