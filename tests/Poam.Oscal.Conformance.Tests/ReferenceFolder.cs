namespace Poam.Oscal.Conformance.Tests;

/// <summary>The published material that the tests compare with; it is no part of the repository.</summary>
internal static class ReferenceFolder
{
    private const string Variable = "POAM_OSCAL_REFERENCE";

    /// <summary>The folder; null where there is none.</summary>
    public static string? Path { get; } = Find();

    /// <summary>The path of a file or folder inside; skips the test, saying why, where there is no reference folder.</summary>
    public static string Require(params string[] parts)
    {
        Skip.If(Path is null, $"There is no reference material: {Variable} names no folder and there is none beside the repository.");
        return System.IO.Path.Combine([Path!, .. parts]);
    }

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named)
        {
            return Directory.Exists(named) ? named : null;
        }

        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "Poam.Oscal.sln")))
            {
                string beside = System.IO.Path.Combine(folder.Parent?.FullName ?? "", "shared", "reference");
                return Directory.Exists(beside) ? beside : null;
            }
        }

        return null;
    }
}
