namespace Poam.Oscal.Conformance.Tests.ModelFiles;

/// <summary>An object of one release: an assembly, or a field with flags.</summary>
/// <param name="Module">The file.</param>
/// <param name="Type">The data type of a field.</param>
/// <param name="ValueKey">The JSON name of its value.</param>
internal sealed record PlainObject(string Module, string? Type, string? ValueKey)
{
    /// <summary>Flags, then elements in their order.</summary>
    public List<PlainField> Fields { get; } = [];

    /// <summary>The constraints on the object and on its scalars.</summary>
    public List<PlainConstraint> Constraints { get; } = [];

    /// <summary>The number of the choice that a member belongs to.</summary>
    public Dictionary<string, int> Choices { get; } = [];
}
