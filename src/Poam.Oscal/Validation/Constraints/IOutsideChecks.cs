namespace Poam.Oscal.Validation.Constraints;

/// <summary>What constraints from outside add to those of OSCAL: lists of values are united, and indexes of the same name are one.</summary>
internal interface IOutsideChecks
{
    /// <summary>The value at a node if lists from outside apply to it, else null.</summary>
    ListedValue? Find(int node);

    /// <summary>Whether an index from outside has a key.</summary>
    /// <param name="index">The name of the index.</param>
    /// <param name="key">The parts of the key, null for those without a value.</param>
    bool HasKey(string index, string?[] key);
}
