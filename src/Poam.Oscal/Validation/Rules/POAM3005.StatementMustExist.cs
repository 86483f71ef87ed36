using Poam.Oscal.Diagnostics;

namespace Poam.Oscal.Validation.Rules;

/// <summary>Statements and objectives that are named exist in their control.</summary>
internal sealed class POAM3005 : ControlRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        "POAM3005",
        "Name statements and objectives that exist",
        Severity.Error,
        RuleSource.Poam,
        "A finding's target of the type `statement-id` is a statement of a control or an item of it (`ac-2_smt.a`; for the whole control `ac-2_smt`), one of the type `objective-id` an objective of its assessment (`ac-2_obj.a-1`); `objective-id` of plans and results is the same, `statement-id` may be either. Each control has its own, and the message names the nearest. Where the catalog at hand does not know which there are, nothing is said; while nothing names a catalog, a finding is a warning.");

    /// <inheritdoc/>
    public override string? Judge(ControlMention mention, CatalogInUse catalog)
    {
        if (mention.Kind == ControlMentionKind.Control || mention.Control is not { } control || !POAM3003.IsMissing(control, mention))
        {
            return null;
        }

        bool isStatement = !mention.IsObjective;
        IReadOnlyList<string> known = (isStatement ? control.StatementIds : control.ObjectiveIds)!;
        string what = isStatement ? "statement" : "objective";
        string id = mention.Reference?.Id ?? mention.Text;
        string? nearest = known.Count == 0 ? null : id == control.Id ? known[0] : NearestName.Find(id, known);
        bool isOther = (isStatement ? control.ObjectiveIds : control.StatementIds)?.Contains(id) == true;
        string wrong = isOther ? $"'{mention.Text}' is {(isStatement ? "an objective" : "a statement")} of control {control.Label}, not {(isStatement ? "a statement" : "an objective")}." : id == control.Id ? $"'{mention.Text}' is a control, not {(isStatement ? "a statement" : "an objective")}." : $"Control {control.Label} has no {what} '{mention.Text}'.";
        return wrong + (nearest is null ? "" : id == control.Id ? $" Write '{nearest}' for the whole control." : $" Did you mean '{nearest}'?");
    }
}
