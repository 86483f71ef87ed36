using Poam.Oscal.Controls;

namespace Poam.Oscal.Model;

/// <content>What users ask of the target of a finding.</content>
public sealed partial record FindingTarget
{
    /// <summary>
    /// The control of which the target is a statement or an objective: the start of <c>@target-id</c>, such as <c>ac-2.3</c> of <c>ac-2.3_obj</c>.
    /// Null when the id is not written like one of SP 800-53 or of the CIS Controls.
    /// </summary>
    public string? ControlId => ControlReference.Parse(TargetId.Text)?.ControlId;
}
