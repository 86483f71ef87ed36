namespace Poam.Oscal.Linking.Access;

/// <summary>Finds git work trees without git.</summary>
internal static class GitWorkTree
{
    private const string Mark = ".git";

    /// <summary>The work tree that holds a folder: the nearest folder above with a <c>.git</c>, which is a file in linked trees; or null.</summary>
    public static string? Find(string folder)
    {
        for (string? current = folder; current is not null; current = Path.GetDirectoryName(current))
        {
            string mark = Path.Combine(current, Mark);
            if (Directory.Exists(mark) || File.Exists(mark))
            {
                return current;
            }
        }

        return null;
    }
}
