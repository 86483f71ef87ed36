namespace Poam.Oscal.Conformance.Tests.Proofs;

/// <summary>Why no document can break a constraint. Whatever else stands in the way of a proof is a fault of the tests.</summary>
internal static class ProofCauses
{
    /// <summary>Two of a kind are needed, and the model has room for one.</summary>
    public const string OneAtMost = "not broken by anything: there is one such object at most";

    /// <summary>The data type of the member itself refuses all that the constraint refuses.</summary>
    public const string DataTypeFirst = "not broken by anything: what it refuses is not of the member's data type either, which is reported first";

    /// <summary>The key is made of a flag or a field that the object does not have.</summary>
    public const string NoKey = "not broken by anything: no such object has what its key is made of";

    /// <summary>All causes.</summary>
    public static IReadOnlyList<string> All { get; } = [OneAtMost, DataTypeFirst, NoKey];
}
