namespace Poam.Oscal.Review;

/// <summary>What a group of differences is about.</summary>
public enum DiffSubjectKind : byte
{
    /// <summary>A POA&amp;M item with its risks, observations and findings.</summary>
    Item = 0,

    /// <summary>A risk, an observation or a finding that no item refers to, or another object of the document's top level.</summary>
    Object = 1,

    /// <summary>The document as a whole: metadata, back matter, system, definitions.</summary>
    Document = 2,
}
