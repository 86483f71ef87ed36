using Poam.Oscal.Catalogs;
using Poam.Oscal.Controls;

namespace Poam.Oscal.Validation.Rules;

/// <summary>An identifier of a control or a part of one, with what is known of it.</summary>
/// <param name="Kind">What it is there for.</param>
/// <param name="Text">The identifier as it is written.</param>
/// <param name="Reference">How it reads; null when it is not written like one of SP 800-53 or the CIS Controls.</param>
/// <param name="Control">The control in the catalog in use, or null.</param>
internal sealed record ControlMention(ControlMentionKind Kind, string Text, ControlReference? Reference, CatalogControl? Control)
{
    /// <summary>The identifier of the control: what it reads as, or the text.</summary>
    public string ControlId => Control?.Id ?? Reference?.ControlId ?? Text;

    /// <summary>Whether it names an objective, or ought to.</summary>
    public bool IsObjective => Kind == ControlMentionKind.Objective || (Kind == ControlMentionKind.Part && Reference?.Kind == ControlPartKind.Objective);

    /// <summary>The control for people: label, and the identifier where that is another.</summary>
    public string Label => Control?.Label ?? Reference?.Label ?? Text;
}
