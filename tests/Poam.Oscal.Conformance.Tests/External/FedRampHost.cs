using System.Text;
using Poam.Oscal.Documents;
using Poam.Oscal.Formats;
using Poam.Oscal.Metapath;

namespace Poam.Oscal.Conformance.Tests.External;

/// <summary>
/// The world around FedRAMP's test documents, without a network: the profiles that they import are the resolved baselines, whatever their address, and one
/// picture on the web is there.
/// </summary>
/// <param name="path">The document that is validated.</param>
/// <param name="baselines">The folder of the resolved baselines.</param>
/// <param name="shared">The documents that were read, for all runs.</param>
internal sealed class FedRampHost(string path, string baselines, Dictionary<string, NodeDocument> shared) : IMetapathHost
{
    private const string Picture = "https://github.com/";

    private static readonly string[] Levels = ["MODERATE", "HIGH"];

    /// <inheritdoc/>
    public DateTimeOffset Now => new(2026, 5, 1, 0, 0, 0, TimeSpan.Zero);

    /// <inheritdoc/>
    public string? ResolveUri(NodeDocument from, string reference, string? baseUri, out string? reason)
    {
        reason = null;
        return new Uri(new Uri(baseUri ?? new Uri(path).AbsoluteUri), reference).AbsoluteUri;
    }

    /// <inheritdoc/>
    public string? ResolveReference(NodeDocument from, string reference, out string? reason)
    {
        reason = "The tests resolve no reference.";
        return null;
    }

    /// <inheritdoc/>
    public NodeDocument? Open(NodeDocument from, string uri, out string? reason)
    {
        string? file = FileOf(uri);
        reason = file is null ? $"'{uri}' is not there." : null;
        if (file is not null && !shared.ContainsKey(file))
        {
            shared.Add(file, OscalReader.Read(Read(file), file, null, OscalLimits.Default).Document);
        }

        return file is null ? null : shared[file];
    }

    /// <inheritdoc/>
    public bool? IsAvailable(NodeDocument from, string uri, out string? reason)
    {
        reason = null;
        return FileOf(uri) is not null || uri.StartsWith(Picture, StringComparison.Ordinal);
    }

    /// <inheritdoc/>
    public NodeDocument? ResolveProfile(NodeDocument document, out string? reason)
    {
        reason = null;
        return document;
    }

    /// <summary>The resolved baselines are older than the profiles that they stand for: FedRAMP's namespace began with https then.</summary>
    private static byte[] Read(string file) => Encoding.UTF8.GetBytes(
        File.ReadAllText(file).Replace("\"https://fedramp.gov/ns/oscal\"", "\"http://fedramp.gov/ns/oscal\"", StringComparison.Ordinal));

    private string? FileOf(string uri)
    {
        string absolute = new Uri(new Uri(path), uri).AbsoluteUri;
        foreach (string level in Levels)
        {
            if (absolute.EndsWith($"/FedRAMP_rev5_{level}-baseline_profile.xml", StringComparison.Ordinal))
            {
                return Path.Combine(baselines, $"FedRAMP_rev5_{level}-baseline-resolved-profile_catalog.xml");
            }
        }

        return absolute.StartsWith("file:", StringComparison.Ordinal) && File.Exists(new Uri(absolute).LocalPath) ? new Uri(absolute).LocalPath : null;
    }
}
