using Poam.Oscal.Diagnostics;

namespace Poam.Oscal.Validation.ExternalConstraints;

/// <summary>The constraint sets that are part of this library.</summary>
internal static class BuiltInSets
{
    private const string ResourceName = "oscal-cli-constraints.yaml";

    private static ConstraintSet? _oscalCli;

    /// <summary>The set that oscal-cli adds on its own.</summary>
    public static ConstraintSet OscalCli => _oscalCli ?? Load();

    private static ConstraintSet Load()
    {
        using Stream stream = typeof(BuiltInSets).Assembly.GetManifestResourceStream(ResourceName)
            ?? throw new InvalidOperationException("The library was built without its constraint sets.");
        byte[] content = new byte[stream.Length];
        stream.ReadExactly(content);
        ConstraintSetResult result = ConstraintSetLoader.Parse(content, ResourceName, readImport: null, RuleSource.OscalCli);
        ConstraintSet set = result.Set ?? throw new InvalidOperationException($"The library's own constraints are faulty: {result.Faults[0]}");

        // Two threads may both load: the sets are equal and the first one published stays.
        return Interlocked.CompareExchange(ref _oscalCli, set, null) ?? set;
    }
}
