namespace Poam.Oscal.Linking.Access;

/// <summary>Where a path leads when every symbolic link on the way is followed, those of the folders above included.</summary>
internal static class RealPath
{
    private const int MostLinks = 40;

    /// <summary>Follows the links of a path. What does not exist stays as it is.</summary>
    /// <param name="fullPath">An absolute path.</param>
    /// <returns>The path without links; null when the links run in a circle or cannot be read.</returns>
    public static string? Of(string fullPath)
    {
        string current = Path.GetPathRoot(fullPath) ?? "";
        Stack<string> rest = new();
        Push(rest, fullPath[current.Length..]);
        int links = 0;
        while (rest.Count > 0)
        {
            string name = rest.Pop();
            if (name == "..")
            {
                current = Path.GetDirectoryName(current) ?? current;
                continue;
            }

            string next = Path.Combine(current, name);
            if (!TryGetTarget(next, out string? target) || (target is not null && ++links > MostLinks))
            {
                return null;
            }

            if (target is null)
            {
                current = next;
                continue;
            }

            string root = Path.GetPathRoot(target) ?? "";
            current = root.Length > 0 ? root : current;
            Push(rest, target[root.Length..]);
        }

        return current;
    }

    /// <summary>Whether a path is a folder or lies below it. Both are paths without links.</summary>
    public static bool IsUnder(string path, string folder)
    {
        StringComparison comparison = OperatingSystem.IsWindows() || OperatingSystem.IsMacOS() ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        string start = Path.TrimEndingDirectorySeparator(folder);
        return path.Equals(start, comparison)
            || (path.StartsWith(start, comparison) && (Path.EndsInDirectorySeparator(start) || path[start.Length] == Path.DirectorySeparatorChar));
    }

    private static void Push(Stack<string> rest, string path)
    {
        string[] names = path.Split([Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar], StringSplitOptions.RemoveEmptyEntries);
        for (int i = names.Length - 1; i >= 0; i--)
        {
            if (names[i] != ".")
            {
                rest.Push(names[i]);
            }
        }
    }

    private static bool TryGetTarget(string path, out string? target)
    {
        try
        {
            target = new FileInfo(path).LinkTarget;
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            target = null;
            return false;
        }
    }
}
