using Poam.Oscal.Documents;

namespace Poam.Oscal.Metapath;

/// <summary>A host that knows the time and nothing else.</summary>
/// <param name="now">The time.</param>
/// <param name="refusal">Why there are no other documents.</param>
internal sealed class ClockHost(DateTimeOffset now, string refusal) : IMetapathHost
{
    /// <inheritdoc/>
    public DateTimeOffset Now => now;

    /// <inheritdoc/>
    public string? ResolveUri(NodeDocument from, string reference, string? baseUri, out string? reason) => Refuse<string>(out reason);

    /// <inheritdoc/>
    public string? ResolveReference(NodeDocument from, string reference, out string? reason) => Refuse<string>(out reason);

    /// <inheritdoc/>
    public NodeDocument? Open(NodeDocument from, string uri, out string? reason) => Refuse<NodeDocument>(out reason);

    /// <inheritdoc/>
    public bool? IsAvailable(NodeDocument from, string uri, out string? reason)
    {
        reason = refusal;
        return null;
    }

    /// <inheritdoc/>
    public NodeDocument? ResolveProfile(NodeDocument document, out string? reason) => Refuse<NodeDocument>(out reason);

    private T? Refuse<T>(out string? reason)
        where T : class
    {
        reason = refusal;
        return null;
    }
}
