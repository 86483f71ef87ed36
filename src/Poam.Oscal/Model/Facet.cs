namespace Poam.Oscal.Model;

/// <content>What users ask of a facet.</content>
public sealed partial record Facet
{
    /// <summary>Whether the facet tells the value after an adjustment: its prop <c>state</c> is <c>adjusted</c>. Without that prop it is the initial one.</summary>
    public bool IsAdjusted => Props.ValueOf("state") == "adjusted";
}
