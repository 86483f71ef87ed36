namespace Poam.Oscal.Package.Tests;

/// <summary>The tests that share the packages: packing takes longer than all of them.</summary>
[CollectionDefinition(Name)]
public sealed class PackedOnce : ICollectionFixture<PackedRepository>
{
    /// <summary>The name of the collection.</summary>
    public const string Name = "packages";
}
