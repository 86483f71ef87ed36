using Poam.Oscal.Documents;
using Poam.Oscal.Metapath;

namespace Poam.Oscal.Tests.Metapath;

/// <summary>A world of a few documents under <c>mem:</c>.</summary>
internal sealed class FakeHost(params (string Uri, NodeDocument Document)[] documents) : IMetapathHost
{
    public List<string> Opened { get; } = [];

    public DateTimeOffset Now { get; } = new(2026, 5, 1, 12, 0, 0, TimeSpan.FromHours(2));

    public string? ResolveUri(NodeDocument from, string reference, string? baseUri, out string? reason)
    {
        reason = reference.Contains(' ', StringComparison.Ordinal) ? $"'{reference}' is no URI." : null;
        return reason is null ? (baseUri ?? "mem:") + reference : null;
    }

    public string? ResolveReference(NodeDocument from, string reference, out string? reason)
    {
        reason = null;
        return reference.StartsWith('#') ? "ssp.json" : reference;
    }

    public NodeDocument? Open(NodeDocument from, string uri, out string? reason)
    {
        Opened.Add(uri);
        NodeDocument? found = documents.FirstOrDefault(d => "mem:" + d.Uri == uri).Document;
        reason = found is null ? $"'{uri}' was not found." : null;
        return found;
    }

    public bool? IsAvailable(NodeDocument from, string uri, out string? reason)
    {
        bool isRemote = uri.StartsWith("http", StringComparison.Ordinal);
        reason = isRemote ? "The network is not allowed." : null;
        return isRemote ? null : documents.Any(d => "mem:" + d.Uri == uri);
    }

    public NodeDocument? ResolveProfile(NodeDocument document, out string? reason)
    {
        reason = null;
        return documents.First(d => d.Uri == "catalog.json").Document;
    }
}
