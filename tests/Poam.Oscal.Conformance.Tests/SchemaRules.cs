using Poam.Oscal.Validation;

namespace Poam.Oscal.Conformance.Tests;

/// <summary>How a document is checked where the published schemas are the measure.</summary>
internal static class SchemaRules
{
    /// <summary>Structure, data types, and the lists of values that schemas have too.</summary>
    public static ValidationOptions Options { get; } = new() { Rules = RuleSet.SchemaOnly };
}
