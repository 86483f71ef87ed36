namespace Poam.Oscal.Cli.Files;

/// <summary>How paths are written in reports.</summary>
internal static class PathText
{
    /// <summary>The path with <c>/</c> between its names. Elsewhere than on Windows a backslash is a character like any other.</summary>
    public static string WithSlashes(string path) => OperatingSystem.IsWindows() ? path.Replace('\\', '/') : path;

    /// <summary>The path as a report shows it.</summary>
    /// <param name="fullPath">Where the file lies.</param>
    /// <param name="currentFolder">The folder that relative paths start from.</param>
    /// <param name="keepAbsolute">Whether the caller gave an absolute path, which stays one.</param>
    public static string Shown(string fullPath, string currentFolder, bool keepAbsolute) =>
        WithSlashes(keepAbsolute ? fullPath : Path.GetRelativePath(currentFolder, fullPath));
}
