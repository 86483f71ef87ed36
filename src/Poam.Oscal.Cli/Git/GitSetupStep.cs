namespace Poam.Oscal.Cli.Git;

/// <summary>Something that is changed in a repository.</summary>
/// <param name="Text">What, for people: it begins with a verb.</param>
/// <param name="Do">Does it.</param>
internal sealed record GitSetupStep(string Text, Action Do);
