using Poam.Oscal.Cli.Files;

namespace Poam.Oscal.Cli.Configuration;

/// <summary>Looks for a file of a name in the folder of a document and those above it, up to the root of the git work tree.</summary>
/// <param name="name">The name of the file.</param>
internal sealed class UpwardSearch(string name)
{
    // What was found for a folder; an empty text stands for nothing.
    private readonly Dictionary<string, string> _found = new(StringComparer.Ordinal);

    /// <summary>The full path of the nearest file, or null.</summary>
    /// <param name="folder">The folder to start from.</param>
    public string? From(string folder)
    {
        if (!_found.TryGetValue(folder, out string? found))
        {
            string candidate = Path.Combine(folder, name);
            string? parent = Path.GetDirectoryName(folder);
            found = File.Exists(candidate) ? candidate
                : parent is null || WorkTree.IsRoot(folder) ? ""
                : From(parent) ?? "";
            _found.Add(folder, found);
        }

        return found.Length == 0 ? null : found;
    }

    /// <summary>The full path of the nearest file to a document, or null; of standard input, to the current folder.</summary>
    public string? For(InputFile file, string currentFolder) =>
        From(file.FullPath is null ? currentFolder : Path.GetDirectoryName(file.FullPath) ?? currentFolder);
}
