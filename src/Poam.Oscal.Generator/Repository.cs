namespace Poam.Oscal.Generator;

/// <summary>Where the repository lies.</summary>
internal static class Repository
{
    /// <summary>The folder of the model below the root.</summary>
    public const string ModelFolder = "schemas/model";

    /// <summary>The root of the repository that holds a folder, or null.</summary>
    public static string? FindRoot(string folder)
    {
        for (var candidate = new DirectoryInfo(folder); candidate is not null; candidate = candidate.Parent)
        {
            if (File.Exists(Path.Combine(candidate.FullName, ModelFolder, Model.ModelReader.ReleasesFile)))
            {
                return candidate.FullName;
            }
        }

        return null;
    }
}
