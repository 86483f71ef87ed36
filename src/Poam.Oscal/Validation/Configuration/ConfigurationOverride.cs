namespace Poam.Oscal.Validation.Configuration;

/// <summary>What a configuration says of some files.</summary>
/// <param name="Paths">The patterns of the files, from the folder of the configuration, with <c>/</c> between names.</param>
/// <param name="Choices">What is different for them.</param>
public sealed record ConfigurationOverride(IReadOnlyList<string> Paths, ConfigurationChoices Choices);
