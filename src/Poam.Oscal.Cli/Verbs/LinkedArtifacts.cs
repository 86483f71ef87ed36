using Poam.Oscal.Cli.Hosting;
using Poam.Oscal.Documents;
using Poam.Oscal.Linking;

namespace Poam.Oscal.Cli.Verbs;

/// <summary>Where the documents come from that others refer to, by what a command line says.</summary>
internal static class LinkedArtifacts
{
    /// <summary>Makes the set that all files of a run share.</summary>
    /// <exception cref="UsageException">A file or folder that the command line names is not there.</exception>
    public static ArtifactSet Of(ToolEnvironment environment, ValidateSettings settings)
    {
        Require(ValidateArguments.SspOption, settings.Ssp, environment, isFolder: false);
        Require(ValidateArguments.SarOption, settings.Sar, environment, isFolder: false);
        foreach (string root in settings.Roots)
        {
            Require(ValidateArguments.RootOption, root, environment, isFolder: true);
        }

        return new ArtifactSet(new ArtifactOptions
        {
            CurrentFolder = environment.CurrentFolder,
            Roots = settings.Roots,
            Maps = settings.Maps.Count == 0 ? [] : Maps(settings.Maps),
            AllowNetwork = settings.AllowNetwork,
            Limits = OscalLimits.Default,
        });
    }

    /// <summary>Takes a value of <c>--map</c> apart. A URI may hold an equals sign, a path hardly ever.</summary>
    public static ArtifactMap MapOf(string text)
    {
        int sign = text.LastIndexOf('=');
        return new ArtifactMap(text[..sign], text[(sign + 1)..]);
    }

    private static ArtifactMap[] Maps(IReadOnlyList<string> texts)
    {
        ArtifactMap[] maps = new ArtifactMap[texts.Count];
        for (int i = 0; i < maps.Length; i++)
        {
            maps[i] = MapOf(texts[i]);
        }

        return maps;
    }

    private static void Require(string option, string? path, ToolEnvironment environment, bool isFolder)
    {
        string full = path is null ? "" : Path.GetFullPath(path, environment.CurrentFolder);
        if (path is not null && !(isFolder ? Directory.Exists(full) : File.Exists(full)))
        {
            throw new UsageException($"there is no {(isFolder ? "folder" : "file")} '{path}', which {option} names.");
        }
    }
}
