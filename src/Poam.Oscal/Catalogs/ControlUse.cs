using Poam.Oscal.Model;

namespace Poam.Oscal.Catalogs;

/// <summary>One use of a control in a document.</summary>
/// <param name="ControlId">The identifier of the control, such as <c>ac-2.1</c>.</param>
/// <param name="Kind">How it is used.</param>
/// <param name="Title">The title of the component or item.</param>
/// <param name="State">The state of the implementation, such as <c>planned</c>, or the id that people give the item; null for none.</param>
/// <param name="DueOn">When the item is to be done; null for implementations and items without a date.</param>
/// <param name="Document">The document.</param>
public sealed record ControlUse(string ControlId, ControlUseKind Kind, string Title, string? State, DateTimeOffset? DueOn, OscalDocument Document);
