namespace Poam.Oscal.Linking;

/// <summary>A place that stands for another one.</summary>
/// <param name="From">A URI or a path, or the start of several, which ends before a <c>/</c>.</param>
/// <param name="To">The file or folder that is read instead.</param>
public sealed record ArtifactMap(string From, string To);
