using Poam.Oscal.Diagnostics;

namespace Poam.Oscal.Cli.Files;

/// <summary>Turns what a caller named (files, folders, patterns, standard input) into the files to validate.</summary>
internal sealed class FileFinder
{
    private const string StandardInput = "-";
    private readonly string _currentFolder;
    private readonly ExcludeList _excluded;
    private readonly Dictionary<string, InputFile> _files;
    private readonly List<string> _fruitless = [];

    /// <summary>How often a file was found, those found before included.</summary>
    private int _matches;

    public FileFinder(string currentFolder, IReadOnlyList<string> exclude)
    {
        _currentFolder = currentFolder;
        _excluded = new ExcludeList(exclude, currentFolder);
        bool ignoresCase = OperatingSystem.IsWindows() || OperatingSystem.IsMacOS();
        _files = new Dictionary<string, InputFile>(ignoresCase ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal);
    }

    /// <summary>The folders and patterns that gave no file, as they were typed.</summary>
    public IReadOnlyList<string> Fruitless => _fruitless;

    /// <summary>Finds the files.</summary>
    /// <param name="inputs">What the caller typed.</param>
    /// <returns>Each file once, in the ordinal order of the paths that are shown.</returns>
    public InputFile[] Find(IReadOnlyList<string> inputs)
    {
        foreach (string input in inputs)
        {
            if (input == StandardInput)
            {
                _files.TryAdd(StandardInput, InputFile.StandardInput);
            }
            else
            {
                FindOne(input);
            }
        }

        InputFile[] files = new InputFile[_files.Count];
        _files.Values.CopyTo(files, 0);
        Array.Sort(files, static (left, right) => string.CompareOrdinal(left.Path, right.Path));
        return files;
    }

    private void FindOne(string input)
    {
        bool isAbsolute = Path.IsPathRooted(input);
        string fullPath = Path.GetFullPath(input, _currentFolder);
        int before = _matches;
        if (File.Exists(fullPath))
        {
            if (!_excluded.Contains(fullPath))
            {
                Add(fullPath, isAbsolute, isNamed: true);
            }
        }
        else if (Directory.Exists(fullPath))
        {
            Walk(isAbsolute).Search(Path.TrimEndingDirectorySeparator(fullPath));
            NoteWhenFruitless(input, before);
        }
        else if (GlobPattern.HasWildcards(input))
        {
            ExpandPattern(input, isAbsolute);
            NoteWhenFruitless(input, before);
        }
        else
        {
            AddUnreadable(fullPath, isAbsolute, "there is no such file or folder" + DidYouMean(fullPath));
        }
    }

    /// <summary>Goes to the folder before the first name with a wildcard and expands the rest from there.</summary>
    private void ExpandPattern(string input, bool isAbsolute)
    {
        string pattern = PathText.WithSlashes(input);
        int start = 0;
        int slash = pattern.IndexOf('/', StringComparison.Ordinal);
        while (slash >= 0 && !GlobPattern.HasWildcards(pattern[start..slash]))
        {
            start = slash + 1;
            slash = pattern.IndexOf('/', start);
        }

        string folder = start == 0 ? _currentFolder : Path.GetFullPath(pattern[..start], _currentFolder);
        Walk(isAbsolute).Expand(Path.TrimEndingDirectorySeparator(folder), GlobPattern.Parse(pattern[start..]));
    }

    private FolderWalk Walk(bool isAbsolute) => new(
        _excluded,
        file => Add(file, isAbsolute, isNamed: false),
        (folder, reason) => AddUnreadable(folder, isAbsolute, reason));

    private void Add(string fullPath, bool isAbsolute, bool isNamed)
    {
        _matches++;
        bool isKnown = _files.TryGetValue(fullPath, out InputFile? known);
        if (!isKnown)
        {
            _files.Add(fullPath, new InputFile(PathText.Shown(fullPath, _currentFolder, isAbsolute), fullPath, isNamed));
        }
        else if (isNamed && !known!.IsNamed)
        {
            _files[fullPath] = known with { IsNamed = true };
        }
    }

    private void AddUnreadable(string fullPath, bool isAbsolute, string reason)
    {
        _matches++;
        _files[fullPath] = new InputFile(PathText.Shown(fullPath, _currentFolder, isAbsolute), fullPath, IsNamed: true) { Error = reason };
    }

    private void NoteWhenFruitless(string input, int countBefore)
    {
        if (_matches == countBefore)
        {
            _fruitless.Add(input);
        }
    }

    private static string DidYouMean(string fullPath)
    {
        string? folder = Path.GetDirectoryName(fullPath);
        if (folder is null || !Directory.Exists(folder))
        {
            return "";
        }

        try
        {
            List<string> names = [];
            foreach (string path in Directory.EnumerateFileSystemEntries(folder))
            {
                names.Add(Path.GetFileName(path));
            }

            names.Sort(StringComparer.Ordinal);
            string? nearest = NearestName.Find(Path.GetFileName(fullPath), names);
            return nearest is null ? "" : $"; did you mean '{nearest}'?";
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
