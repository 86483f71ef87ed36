namespace Poam.Oscal.Model;

/// <content>What users ask of a prop.</content>
public sealed partial record Property
{
    /// <summary>The namespace of OSCAL's own names: that of a prop without <see cref="Ns"/>.</summary>
    public const string OscalNamespace = "http://csrc.nist.gov/ns/oscal";

    /// <summary>The namespace of FedRAMP's names, as they are written today.</summary>
    public const string FedRampNamespace = "http://fedramp.gov/ns/oscal";

    /// <summary>The namespace of the few names of this library: what neither OSCAL nor FedRAMP has a place for.</summary>
    public const string PoamNamespace = "https://github.com/poam-oscal/poam-oscal/ns";

    /// <summary>Whether the prop has a name in a namespace. FedRAMP's namespace has had several spellings; they count as one.</summary>
    /// <param name="name">The name; upper and lower case are the same, as authors disagree on them.</param>
    /// <param name="ns">The namespace; null for any.</param>
    public bool IsNamed(string name, string? ns = null) =>
        Name.Text.Equals(name, StringComparison.OrdinalIgnoreCase) && (ns is null || Normalize(Ns?.Text ?? OscalNamespace) == Normalize(ns));

    private static string Normalize(string ns) => ns switch
    {
        "https://fedramp.gov/ns/oscal" or "https://fedramp.gov" or "http://fedramp.gov" => FedRampNamespace,
        _ => ns,
    };
}
