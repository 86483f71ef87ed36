namespace Poam.Oscal.Model;

/// <content>What users ask of an item without looking elsewhere; <see cref="PoamIndex"/> answers what needs the document.</content>
public sealed partial record PoamItem
{
    /// <summary>
    /// The id that people use, such as <c>V-12</c>: FedRAMP's prop <c>POAM-ID</c>, which its registry spells <c>poam-id</c>. Null for none.
    /// </summary>
    public string? PoamId => Props.ValueOf("POAM-ID");
}
