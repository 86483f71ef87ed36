namespace Poam.Oscal.Cli.Files;

/// <summary>Finds git work trees without git.</summary>
internal static class WorkTree
{
    /// <summary>Whether a folder is the root of a work tree: <c>.git</c> is a folder there, or a file in linked ones.</summary>
    public static bool IsRoot(string folder)
    {
        string git = Path.Combine(folder, ".git");
        return Directory.Exists(git) || File.Exists(git);
    }

    /// <summary>The root of the work tree that holds a folder; null for none.</summary>
    public static string? Of(string folder)
    {
        string? root = folder;
        while (root is not null && !IsRoot(root))
        {
            root = Path.GetDirectoryName(root);
        }

        return root;
    }
}
