namespace Poam.Oscal.Linking.Access;

/// <summary>What the caller puts in the place of URIs and paths: of one, or of all that start with it.</summary>
internal sealed class LocationMap
{
    private readonly string[] _keys;
    private readonly string[] _fullKeys;
    private readonly string[] _targets;

    /// <summary>Makes a map.</summary>
    /// <param name="keys">URIs or paths.</param>
    /// <param name="targets">The files or folders that stand for them, in the same order.</param>
    /// <param name="currentFolder">Where relative paths start.</param>
    public LocationMap(IReadOnlyList<string> keys, IReadOnlyList<string> targets, string currentFolder)
    {
        // The longest key that fits decides.
        _keys = [.. keys];
        _targets = [.. targets];
        Array.Sort(_keys, _targets, Comparer<string>.Create(static (a, b) => b.Length.CompareTo(a.Length)));
        _fullKeys = new string[_keys.Length];
        for (int i = 0; i < _keys.Length; i++)
        {
            _fullKeys[i] = Href.LengthOfScheme(_keys[i]) > 1 ? _keys[i] : Path.GetFullPath(_keys[i], currentFolder);
            _targets[i] = Path.GetFullPath(_targets[i], currentFolder);
        }
    }

    /// <summary>Looks a reference up.</summary>
    /// <param name="written">The reference as the document has it.</param>
    /// <param name="location">The absolute URI or path that it leads to, or null.</param>
    /// <param name="target">The path that stands for it.</param>
    /// <param name="refusal">Why that path may not be read; null when it may.</param>
    /// <returns>Whether the map has an entry for it.</returns>
    public bool TryFind(string written, string? location, out string target, out string? refusal)
    {
        for (int i = 0; i < _keys.Length; i++)
        {
            string? rest = written == _keys[i] ? "" : location is null ? null : Rest(location, _fullKeys[i]) ?? Rest(location, _keys[i]);
            if (rest is not null)
            {
                refusal = Follow(_targets[i], rest, out target);
                return true;
            }
        }

        target = "";
        refusal = null;
        return false;
    }

    /// <summary>What a location has behind a key; null when it does not start with it.</summary>
    private static string? Rest(string location, string key)
    {
        if (!location.StartsWith(key, StringComparison.Ordinal))
        {
            return null;
        }

        string rest = location[key.Length..];
        return rest.Length == 0 || key.EndsWith('/') || rest[0] is '/' or '?' or '#' || rest[0] == Path.DirectorySeparatorChar ? rest : null;
    }

    /// <summary>The caller chose the target, the document the rest: that must stay below the target.</summary>
    private static string? Follow(string target, string rest, out string path)
    {
        int end = rest.AsSpan().IndexOfAny('?', '#');
        string below = Uri.UnescapeDataString(end < 0 ? rest : rest[..end]).Replace('\\', '/').Trim('/');
        path = target;
        if (below.Contains('\0', StringComparison.Ordinal) || DevicePath.Refuse(target) is not null)
        {
            return "its name cannot be read";
        }

        path = below.Length == 0 ? target : Path.GetFullPath(below, target);
        string? real = RealPath.Of(path);
        bool stays = below.Length == 0 || (real is not null && RealPath.IsUnder(real, RealPath.Of(target) ?? target) && DevicePath.Refuse(path) is null);
        path = real ?? path;
        return stays ? null : "it leads out of the folder that --map names";
    }
}
