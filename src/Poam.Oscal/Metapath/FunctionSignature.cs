namespace Poam.Oscal.Metapath;

/// <summary>A function: its name and how many arguments it takes.</summary>
/// <param name="Name">The local name.</param>
/// <param name="Function">The function.</param>
/// <param name="Min">The smallest number of arguments.</param>
/// <param name="Max">The largest number of arguments.</param>
/// <param name="IsOfMaps">Whether it stands in the namespace of functions on maps.</param>
internal readonly record struct FunctionSignature(string Name, MetapathFunction Function, int Min, int Max, bool IsOfMaps = false)
{
    /// <summary>All functions.</summary>
    private static readonly FunctionSignature[] All =
    [
        new("boolean", MetapathFunction.Boolean, 1, 1),
        new("contains", MetapathFunction.Contains, 2, 2),
        new("count", MetapathFunction.Count, 1, 1),
        new("current-dateTime", MetapathFunction.CurrentDateTime, 0, 0),
        new("distinct-values", MetapathFunction.DistinctValues, 1, 1),
        new("doc", MetapathFunction.Doc, 1, 1),
        new("doc-available", MetapathFunction.DocAvailable, 1, 1),
        new("empty", MetapathFunction.Empty, 1, 1),
        new("ends-with", MetapathFunction.EndsWith, 2, 2),
        new("entry", MetapathFunction.MapEntry, 2, 2, IsOfMaps: true),
        new("exists", MetapathFunction.Exists, 1, 1),
        new("false", MetapathFunction.False, 0, 0),
        new("has-oscal-namespace", MetapathFunction.HasOscalNamespace, 1, 2),
        new("lower-case", MetapathFunction.LowerCase, 1, 1),
        new("matches", MetapathFunction.Matches, 2, 3),
        new("merge", MetapathFunction.MapMerge, 1, 1, IsOfMaps: true),
        new("name", MetapathFunction.Name, 0, 1),
        new("normalize-space", MetapathFunction.NormalizeSpace, 0, 1),
        new("not", MetapathFunction.Not, 1, 1),
        new("path", MetapathFunction.Path, 0, 1),
        new("recurse-depth", MetapathFunction.RecurseDepth, 1, 2),
        new("resolve-profile", MetapathFunction.ResolveProfile, 0, 1),
        new("resolve-reference", MetapathFunction.ResolveReference, 1, 1),
        new("resolve-uri", MetapathFunction.ResolveUri, 1, 2),
        new("starts-with", MetapathFunction.StartsWith, 2, 2),
        new("string", MetapathFunction.String, 0, 1),
        new("string-length", MetapathFunction.StringLength, 0, 1),
        new("substring", MetapathFunction.Substring, 2, 3),
        new("substring-after", MetapathFunction.SubstringAfter, 2, 2),
        new("substring-before", MetapathFunction.SubstringBefore, 2, 2),
        new("true", MetapathFunction.True, 0, 0),
        new("upper-case", MetapathFunction.UpperCase, 1, 1),
    ];

    /// <summary>Finds a function by its local name.</summary>
    public static FunctionSignature? Find(string name, bool isOfMaps)
    {
        foreach (FunctionSignature signature in All)
        {
            if (signature.IsOfMaps == isOfMaps && signature.Name == name)
            {
                return signature;
            }
        }

        return null;
    }

    /// <summary>The names of the functions outside of maps.</summary>
    public static string[] Names()
    {
        string[] names = new string[All.Length];
        for (int i = 0; i < names.Length; i++)
        {
            names[i] = All[i].IsOfMaps ? "map:" + All[i].Name : All[i].Name;
        }

        return names;
    }
}
