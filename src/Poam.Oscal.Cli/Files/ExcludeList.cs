namespace Poam.Oscal.Cli.Files;

/// <summary>
/// The paths that a caller does not want to be validated. A pattern without a slash is compared with every name of a path,
/// one with a slash with the path from the current folder and with every folder above it.
/// </summary>
internal sealed class ExcludeList
{
    private readonly string _currentFolder;
    private readonly List<string> _names = [];
    private readonly List<GlobPattern> _relative = [];
    private readonly List<GlobPattern> _absolute = [];

    public ExcludeList(IReadOnlyList<string> patterns, string currentFolder)
    {
        _currentFolder = currentFolder;
        foreach (string given in patterns)
        {
            string pattern = PathText.WithSlashes(given).TrimEnd('/');
            if (Path.IsPathRooted(pattern))
            {
                _absolute.Add(GlobPattern.Parse(pattern));
            }
            else if (pattern.Contains('/'))
            {
                _relative.Add(GlobPattern.Parse(pattern));
            }
            else if (pattern.Length > 0)
            {
                _names.Add(pattern);
            }
        }
    }

    /// <summary>Whether nothing is excluded.</summary>
    public bool IsEmpty => _names.Count == 0 && _relative.Count == 0 && _absolute.Count == 0;

    /// <summary>Whether a file or folder, or a folder above it, is excluded.</summary>
    public bool Contains(string fullPath)
    {
        if (IsEmpty)
        {
            return false;
        }

        string relative = PathText.WithSlashes(Path.GetRelativePath(_currentFolder, fullPath));
        return HasExcludedName(relative)
            || HasExcludedFolder(_relative, relative)
            || HasExcludedFolder(_absolute, PathText.WithSlashes(fullPath));
    }

    private static bool HasExcludedFolder(List<GlobPattern> patterns, ReadOnlySpan<char> path)
    {
        foreach (GlobPattern pattern in patterns)
        {
            ReadOnlySpan<char> folder = path;
            while (!folder.IsEmpty)
            {
                if (pattern.IsMatch(folder))
                {
                    return true;
                }

                folder = folder[..Math.Max(0, folder.LastIndexOf('/'))];
            }
        }

        return false;
    }

    private bool HasExcludedName(string path)
    {
        ReadOnlySpan<char> rest = path;
        while (_names.Count > 0 && !rest.IsEmpty)
        {
            int slash = rest.IndexOf('/');
            ReadOnlySpan<char> name = slash < 0 ? rest : rest[..slash];
            foreach (string pattern in _names)
            {
                if (GlobPattern.IsNameMatch(pattern, name))
                {
                    return true;
                }
            }

            rest = slash < 0 ? default : rest[(slash + 1)..];
        }

        return false;
    }
}
