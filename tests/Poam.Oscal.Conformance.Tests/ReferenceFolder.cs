namespace Poam.Oscal.Conformance.Tests;

/// <summary>The published material that the tests compare with; it is no part of the repository.</summary>
internal static class ReferenceFolder
{
    /// <summary>The words by which the gate counts the tests that were skipped for want of the folder: never change them alone.</summary>
    public const string NotFound = "reference material not found";

    private const string Variable = "POAM_OSCAL_REFERENCE";

    /// <summary>The folder; null where there is none.</summary>
    public static string? Path { get; } = Find();

    /// <summary>The path of a file or folder inside; skips the test, saying why, where there is no reference folder.</summary>
    public static string Require(params string[] parts)
    {
        Skip.If(Path is null, $"{NotFound}: {Variable} names no folder and there is none beside the repository.");
        return System.IO.Path.Combine([Path!, .. parts]);
    }

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named)
        {
            return Directory.Exists(named) ? named : null;
        }

        string? beside = Directory.GetParent(RepositoryFolder.Path)?.FullName;
        string folder = System.IO.Path.Combine(beside ?? "", "shared", "reference");
        return Directory.Exists(folder) ? folder : null;
    }
}
