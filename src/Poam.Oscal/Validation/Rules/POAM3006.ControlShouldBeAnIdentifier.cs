using Poam.Oscal.Diagnostics;

namespace Poam.Oscal.Validation.Rules;

/// <summary>Controls are named by their identifiers.</summary>
internal sealed class POAM3006 : ControlRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        "POAM3006",
        "Name controls by their identifiers",
        Severity.Warning,
        RuleSource.Poam,
        "OSCAL names controls by the identifiers of their catalog (`ac-2.1`), not by the labels that people know (`AC-2(1)`, `AC-02(01)`). Tools compare identifiers to the letter: a label joins nothing. The message has the identifier to write; where a label can be read in more than one way, it says so.");

    /// <inheritdoc/>
    public override string? Judge(ControlMention mention, CatalogInUse catalog)
    {
        if (mention.Reference is not { IsExact: false } reference || mention.Control is not { } control || control.Id != reference.ControlId || mention.Text == control.Id)
        {
            return null;
        }

        string id = mention.Kind == ControlMentionKind.Control ? reference.ControlId : reference.Id;
        return id == mention.Text
            ? null
            : $"'{mention.Text}' is a label; OSCAL's identifier is '{id}'.{(reference.OtherReading is { } other ? $" It may also be {other}." : "")}";
    }
}
