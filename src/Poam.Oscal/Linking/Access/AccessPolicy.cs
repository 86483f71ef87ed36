namespace Poam.Oscal.Linking.Access;

/// <summary>
/// Which files documents may lead to: those under the roots. The roots of a document are the git work tree that holds it, or else the current
/// folder, and the folders that the caller named.
/// </summary>
internal sealed class AccessPolicy
{
    private readonly string _currentFolder;
    private readonly List<string> _named = [];
    private readonly Dictionary<string, string> _ofFolders = new(StringComparer.Ordinal);

    /// <summary>Makes a policy.</summary>
    /// <param name="currentFolder">The current folder.</param>
    /// <param name="roots">What the caller allows besides.</param>
    public AccessPolicy(string currentFolder, IReadOnlyList<string> roots)
    {
        _currentFolder = currentFolder;
        foreach (string root in roots)
        {
            string full = Path.GetFullPath(root, currentFolder);
            _named.Add(RealPath.Of(full) ?? full);
        }
    }

    /// <summary>Decides about a file.</summary>
    /// <param name="path">Its absolute path.</param>
    /// <param name="importer">The file that leads to it, or null.</param>
    /// <param name="isNamed">Whether the caller named that file. The work tree of a file that was let in by a named root is not let in with it.</param>
    /// <param name="realPath">Where the path leads: the path to open.</param>
    /// <returns>Why the file is not read; null when it may be.</returns>
    public string? Refuse(string path, string? importer, bool isNamed, out string realPath)
    {
        realPath = path;
        if (DevicePath.Refuse(path) is { } reason)
        {
            return reason;
        }

        if (RealPath.Of(path) is not { } real)
        {
            return "its symbolic links run in a circle or cannot be followed";
        }

        realPath = real;
        bool isOfNamedRoot = importer is not null && !isNamed && IsUnderNamed(RealPath.Of(importer) ?? importer);
        string folder = importer is null ? _currentFolder : Path.GetDirectoryName(importer) ?? _currentFolder;
        if (IsUnderNamed(real) || (!isOfNamedRoot && RealPath.IsUnder(real, RootOf(folder))))
        {
            return null;
        }

        string link = real == path ? "" : ", by a symbolic link,";
        return $"it lies{link} outside the folders that may be read: --root FOLDER adds one";
    }

    private bool IsUnderNamed(string realPath)
    {
        foreach (string root in _named)
        {
            if (RealPath.IsUnder(realPath, root))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The git work tree that holds a folder, or the current folder; without links.</summary>
    private string RootOf(string folder)
    {
        lock (_ofFolders)
        {
            if (!_ofFolders.TryGetValue(folder, out string? root))
            {
                string full = GitWorkTree.Find(folder) ?? _currentFolder;
                root = RealPath.Of(full) ?? full;
                _ofFolders.Add(folder, root);
            }

            return root;
        }
    }
}
