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

    // Functions of XPath 3.1 and of Metapath that are not supported: an expression that calls one is no slip of the pen.
    private static readonly string[] Unsupported =
    [
        "abs", "adjust-date-to-timezone", "adjust-dateTime-to-timezone", "adjust-time-to-timezone", "apply", "avg", "base-uri", "ceiling", "codepoint-equal",
        "codepoints-to-string", "compare", "concat", "contains-token", "current-date", "current-time", "data", "dateTime", "day-from-date",
        "day-from-dateTime", "days-from-duration", "deep-equal", "document-uri", "encode-for-uri", "error", "escape-html-uri", "exactly-one", "filter",
        "floor", "fold-left", "fold-right", "for-each", "for-each-pair", "function-arity", "function-lookup", "function-name", "generate-id", "has-children",
        "head", "hours-from-dateTime", "hours-from-duration", "hours-from-time", "implicit-timezone", "index-of", "innermost", "insert-before", "iri-to-uri",
        "json-doc", "lang", "last", "local-name", "local-name-from-QName", "max", "min", "minutes-from-dateTime", "minutes-from-duration",
        "minutes-from-time", "month-from-date", "month-from-dateTime", "months-from-duration", "namespace-uri", "nilled", "node-name", "normalize-unicode",
        "number", "one-or-more", "outermost", "parse-json", "parse-xml", "position", "prefix-from-QName", "random-number-generator", "recurse-breadth",
        "remove", "replace", "reverse", "root", "round", "seconds-from-dateTime", "seconds-from-duration", "seconds-from-time", "sort", "static-base-uri",
        "string-join", "string-to-codepoints", "subsequence", "sum", "tail", "timezone-from-date", "timezone-from-dateTime", "timezone-from-time", "tokenize",
        "translate", "unordered", "unparsed-text", "unparsed-text-available", "unparsed-text-lines", "uri-collection", "year-from-date", "year-from-dateTime",
        "years-from-duration", "zero-or-one",
    ];

    /// <summary>Whether a name is that of a function that exists and is not supported here.</summary>
    /// <param name="name">The local name.</param>
    /// <param name="isOfMaps">Whether it stands in the namespace of functions on maps.</param>
    public static bool IsUnsupported(string name, bool isOfMaps) => isOfMaps
        ? name is "contains" or "find" or "for-each" or "get" or "keys" or "put" or "remove" or "size"
        : Array.BinarySearch(Unsupported, name, StringComparer.Ordinal) >= 0;

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
