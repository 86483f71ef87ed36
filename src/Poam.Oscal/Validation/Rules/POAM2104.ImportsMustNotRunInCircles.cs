using Poam.Oscal.Diagnostics;
using Poam.Oscal.Linking;

namespace Poam.Oscal.Validation.Rules;

/// <summary>Imports do not run in circles.</summary>
internal sealed class POAM2104 : ImportRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        "POAM2104",
        "Do not import in a circle",
        Severity.Error,
        RuleSource.Poam,
        "A document that imports itself, at once or by way of others, has no beginning: a profile in a circle has no resolution. The message names the documents of the circle. Break it where a profile imports what is built on it.");

    /// <inheritdoc/>
    protected override void Check(RuleContext context, ImportLink link, int place)
    {
        if (link.Circle is not null && context.Counts(Descriptor, place))
        {
            context.Report(Descriptor, place, $"The imports run in a circle: '{string.Join("' → '", link.Circle)}'.");
        }
    }
}
