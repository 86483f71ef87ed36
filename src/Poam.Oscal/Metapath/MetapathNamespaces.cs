namespace Poam.Oscal.Metapath;

/// <summary>The namespace prefixes that an expression may use.</summary>
internal sealed class MetapathNamespaces
{
    /// <summary>The namespace of OSCAL's assemblies and fields, and of its functions.</summary>
    public const string Oscal = "http://csrc.nist.gov/ns/oscal/1.0";

    /// <summary>The namespace of Metapath's functions.</summary>
    public const string Functions = "http://csrc.nist.gov/ns/metaschema/metapath-functions";

    /// <summary>The namespace of Metapath's functions on maps.</summary>
    public const string MapFunctions = Functions + "/map";

    private readonly string[] _prefixes;
    private readonly string[] _uris;

    private MetapathNamespaces(string[] prefixes, string[] uris)
    {
        _prefixes = prefixes;
        _uris = uris;
    }

    /// <summary>The prefixes that need no declaration.</summary>
    public static MetapathNamespaces Default { get; } = new(
        ["fn", "mp", "map", "meta"],
        [Functions, Functions, MapFunctions, "http://csrc.nist.gov/ns/metaschema/1.0"]);

    /// <summary>These prefixes and one more, which hides an earlier one of the same name.</summary>
    public MetapathNamespaces With(string prefix, string uri) => new([prefix, .. _prefixes], [uri, .. _uris]);

    /// <summary>The namespace of a prefix, or null.</summary>
    public string? Find(string prefix)
    {
        int place = Array.IndexOf(_prefixes, prefix);
        return place < 0 ? null : _uris[place];
    }
}
