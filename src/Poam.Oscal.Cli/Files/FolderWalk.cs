namespace Poam.Oscal.Cli.Files;

/// <summary>
/// Walks folders. Those whose names start with a dot, <c>node_modules</c> and links to folders are not entered,
/// unless they are named; so no walk goes round in circles.
/// </summary>
internal sealed class FolderWalk(ExcludeList excluded, Action<string> addFile, Action<string, string> addUnreadable)
{
    /// <summary>Adds every file below a folder that may be OSCAL by its extension.</summary>
    public void Search(string folder)
    {
        if (excluded.Contains(folder))
        {
            return;
        }

        foreach (FileSystemInfo entry in Entries(folder))
        {
            if (IsFolder(entry))
            {
                if (MayEnter(entry))
                {
                    Search(entry.FullName);
                }
            }
            else if (HasKnownExtension(entry.Name))
            {
                AddFile(entry.FullName);
            }
        }
    }

    /// <summary>Adds what matches a pattern below a folder: files, and what is in folders.</summary>
    public void Expand(string folder, GlobPattern pattern) => Expand(folder, pattern.Segments);

    private static bool IsFolder(FileSystemInfo entry) => (entry.Attributes & FileAttributes.Directory) != 0;

    private static bool MayEnter(FileSystemInfo folder) =>
        (folder.Attributes & FileAttributes.ReparsePoint) == 0 && !IsHidden(folder.Name) && folder.Name != "node_modules";

    private static bool IsHidden(string name) => name.StartsWith('.');

    private static bool HasKnownExtension(string name)
    {
        ReadOnlySpan<char> extension = Path.GetExtension(name.AsSpan());
        return extension.Equals(".json", StringComparison.OrdinalIgnoreCase)
            || extension.Equals(".yaml", StringComparison.OrdinalIgnoreCase)
            || extension.Equals(".yml", StringComparison.OrdinalIgnoreCase)
            || extension.Equals(".xml", StringComparison.OrdinalIgnoreCase);
    }

    private void Expand(string folder, ReadOnlySpan<string> segments)
    {
        string segment = segments[0];
        if (GlobPattern.IsAnyFolders(segment))
        {
            ExpandAnyFolders(folder, segments);
        }
        else if (!GlobPattern.HasWildcards(segment))
        {
            string path = Path.Combine(folder, segment);
            bool isFolder = Directory.Exists(path);
            if (isFolder || File.Exists(path))
            {
                AddMatch(path, isFolder, segments);
            }
        }
        else
        {
            foreach (FileSystemInfo entry in Entries(folder))
            {
                bool isWanted = segment.StartsWith('.') || !IsHidden(entry.Name);
                if (isWanted && GlobPattern.IsNameMatch(segment, entry.Name))
                {
                    AddMatch(entry.FullName, IsFolder(entry), segments);
                }
            }
        }
    }

    private void ExpandAnyFolders(string folder, ReadOnlySpan<string> segments)
    {
        if (segments.Length == 1)
        {
            Search(folder);
            return;
        }

        Expand(folder, segments[1..]);
        foreach (FileSystemInfo entry in Entries(folder))
        {
            if (IsFolder(entry) && MayEnter(entry) && !excluded.Contains(entry.FullName))
            {
                Expand(entry.FullName, segments);
            }
        }
    }

    private void AddMatch(string path, bool isFolder, ReadOnlySpan<string> segments)
    {
        bool isLast = segments.Length == 1;
        if (isFolder && isLast)
        {
            Search(path);
        }
        else if (isFolder)
        {
            Expand(path, segments[1..]);
        }
        else if (isLast && (HasKnownExtension(path) || NamesExtension(segments[0])))
        {
            AddFile(path);
        }
    }

    /// <summary>Whether a pattern such as <c>*.oscal</c> asks for one extension. <c>*</c> alone means those that OSCAL uses.</summary>
    private static bool NamesExtension(string pattern) => !GlobPattern.HasWildcards(Path.GetExtension(pattern)) && Path.HasExtension(pattern);

    private void AddFile(string path)
    {
        if (!excluded.Contains(path))
        {
            addFile(path);
        }
    }

    private FileSystemInfo[] Entries(string folder)
    {
        try
        {
            FileSystemInfo[] entries = new DirectoryInfo(folder).GetFileSystemInfos();
            Array.Sort(entries, static (left, right) => string.CompareOrdinal(left.Name, right.Name));
            return entries;
        }
        catch (DirectoryNotFoundException)
        {
            return [];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            addUnreadable(folder, exception is UnauthorizedAccessException ? "no permission to read this folder" : exception.Message);
            return [];
        }
    }
}
