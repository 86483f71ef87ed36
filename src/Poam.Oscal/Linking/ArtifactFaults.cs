namespace Poam.Oscal.Linking;

/// <summary>What is wrong with a document that others import: how much, and the first of it.</summary>
/// <param name="Count">How many errors it has.</param>
/// <param name="First">The first error with its line; empty when there is none.</param>
internal sealed record ArtifactFaults(int Count, string First);
