using Poam.Oscal.Documents;

namespace Poam.Oscal.Linking;

/// <summary>Where an <see cref="ArtifactSet"/> may look for documents, and how much it reads.</summary>
public sealed record ArtifactOptions
{
    /// <summary>The options that are used unless a caller sets others: files under the git work tree of the importing document, no network.</summary>
    public static ArtifactOptions Default { get; } = new();

    /// <summary>The folder that relative paths of these options start from; null for that of the process.</summary>
    public string? CurrentFolder { get; init; }

    /// <summary>
    /// Folders whose files may be read, besides the roots that every document has: the git work tree that holds it, or the current folder when
    /// there is none. Symbolic links that lead out are refused.
    /// </summary>
    public IReadOnlyList<string> Roots { get; init; } = [];

    /// <summary>
    /// What stands in the place of URIs and paths. The longest that fits decides, before anything is read. What they lead to may lie anywhere.
    /// </summary>
    public IReadOnlyList<ArtifactMap> Maps { get; init; } = [];

    /// <summary>Whether https addresses are read. Addresses of private networks never are, and proxies are not used.</summary>
    public bool AllowNetwork { get; init; }

    /// <summary>How long one document may take to come over the network.</summary>
    public TimeSpan NetworkTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The largest document that is read over the network, in bytes: 64 MiB.</summary>
    public int MaxNetworkBytes { get; init; } = 64 << 20;

    /// <summary>How much of anything the readers accept.</summary>
    public OscalLimits Limits { get; init; } = OscalLimits.Default;

    /// <summary>Where documents come from before files are looked at; null for files alone.</summary>
    public IArtifactResolver? Resolver { get; init; }

    /// <summary>What sends requests in tests; null for the network.</summary>
    internal HttpMessageHandler? Transport { get; init; }
}
