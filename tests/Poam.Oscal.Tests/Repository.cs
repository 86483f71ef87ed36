namespace Poam.Oscal.Tests;

/// <summary>Where the files of the repository are.</summary>
internal static class Repository
{
    /// <summary>The folder that holds the solution.</summary>
    public static string Root { get; } = Find();

    /// <summary>Whether expected files are written anew instead of compared: the environment variable POAM_UPDATE_EXPECTED is 1.</summary>
    public static bool UpdatesExpected => Environment.GetEnvironmentVariable("POAM_UPDATE_EXPECTED") == "1";

    /// <summary>The full path of a file of the repository.</summary>
    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>The source files of the library that people wrote.</summary>
    public static IEnumerable<string> LibrarySources() =>
        Directory.EnumerateFiles(PathOf("src", "Poam.Oscal"), "*.cs", SearchOption.AllDirectories)
            .Where(f => !HasFolder(f, "obj") && !HasFolder(f, "bin") && !HasFolder(f, "Generated"));

    /// <summary>All C# files that people wrote.</summary>
    public static IEnumerable<string> AllSources() =>
        new[] { "src", "tests", "benchmarks", "examples" }
            .Select(folder => PathOf(folder))
            .Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories))
            .Where(f => !HasFolder(f, "obj") && !HasFolder(f, "bin") && !HasFolder(f, "Generated"));

    private static bool HasFolder(string path, string folder) =>
        path.Contains(Path.DirectorySeparatorChar + folder + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private static string Find()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "Poam.Oscal.sln")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder ?? throw new InvalidOperationException("The tests run outside the repository.");
    }
}
