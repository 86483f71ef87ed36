using System.Buffers.Text;
using System.Text;
using Poam.Oscal.Documents;

namespace Poam.Oscal.Linking;

/// <summary>
/// The places at which a back-matter resource says that its content lies: its <c>rlinks</c>, those in the importer's own format first, then its
/// <c>base64</c>. The first that is an OSCAL document is taken.
/// </summary>
internal sealed class ResourceCandidates(NodeDocument document)
{
    /// <summary>Opens the document that a resource stands for.</summary>
    /// <param name="uuid">The UUID of the resource.</param>
    /// <param name="from">Where the importer lies, or null.</param>
    /// <param name="artifacts">What opens it.</param>
    public ArtifactResult Open(string uuid, ArtifactPlace? from, ArtifactLoader artifacts)
    {
        string shown = "#" + Access.Href.Shorten(uuid);
        int resource = Find(document, Encoding.UTF8.GetBytes(uuid));
        if (resource < 0)
        {
            return new ArtifactResult(ArtifactOutcome.NotFound, shown, "no resource of the back matter has that UUID", null);
        }

        ArtifactResult? first = null;
        StringBuilder reasons = new();
        int tried = 0;
        foreach (string href in Hrefs(resource))
        {
            ArtifactResult result = href.StartsWith('#')
                ? new ArtifactResult(ArtifactOutcome.Refused, Access.Href.Shorten(href), "a resource cannot lead to another resource", null)
                : artifacts.Follow(href, from);
            if (result.IsFound)
            {
                return result;
            }

            first ??= result;
            tried++;
            reasons.Append(reasons.Length > 0 ? "; " : "").Append('\'').Append(result.Name).Append("': ").Append(result.Reason);
        }

        if (Embedded(resource, from, shown, artifacts) is { } embedded)
        {
            first = embedded.IsFound ? null : first ?? embedded;
            if (first is null)
            {
                return embedded;
            }
        }

        return first is null
            ? new ArtifactResult(ArtifactOutcome.NotFound, shown, "the resource has neither `rlinks` nor `base64`", null)
            : tried < 2 ? first : new ArtifactResult(first.Outcome, shown, $"none of {tried} rlinks could be read: {reasons}", null);
    }

    /// <summary>The resource with a UUID, or -1.</summary>
    public static int Find(NodeDocument document, ReadOnlySpan<byte> uuid)
    {
        if (!UuidKey.TryParse(uuid, out UuidKey key))
        {
            return -1;
        }

        int backMatter = document.Member(document.Root, "back-matter"u8);
        for (int resource = backMatter < 0 ? -1 : document.FirstChild(backMatter); resource >= 0; resource = document.NextSibling(resource))
        {
            if (UuidKey.TryParse(document.MemberText(resource, "uuid"u8), out UuidKey other) && other == key)
            {
                return resource;
            }
        }

        return -1;
    }

    private List<string> Hrefs(int resource)
    {
        List<string> own = [];
        List<string> others = [];
        for (int child = document.FirstChild(resource); child >= 0; child = document.NextSibling(child))
        {
            ReadOnlySpan<byte> href = document.IsMember(child, "rlinks"u8) ? document.MemberText(child, "href"u8) : default;
            if (!href.IsEmpty)
            {
                string text = Encoding.UTF8.GetString(href);
                (FormatOf(Encoding.UTF8.GetString(document.MemberText(child, "media-type"u8)), text) == document.Format ? own : others).Add(text);
            }
        }

        own.AddRange(others);
        return own;
    }

    private ArtifactResult? Embedded(int resource, ArtifactPlace? from, string shown, ArtifactLoader artifacts)
    {
        int base64 = document.Member(resource, "base64"u8);
        int value = base64 < 0 ? -1 : document.Member(base64, "value"u8);
        if (value < 0)
        {
            return null;
        }

        // Two documents may hold resources of one UUID: the place of the document is part of the name, and without one nothing is kept.
        string location = (from?.Location ?? "memory:" + System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(document)) + shown;
        return artifacts.OpenEmbedded(location, shown, () => Decode(document.TextOf(value)));
    }

    private static byte[]? Decode(ReadOnlySpan<byte> text)
    {
        byte[] bytes = new byte[Base64.GetMaxDecodedFromUtf8Length(text.Length)];
        return Base64.DecodeFromUtf8(text, bytes, out _, out int written) == System.Buffers.OperationStatus.Done ? bytes[..written] : null;
    }

    private static OscalFormat? FormatOf(string mediaType, string href) =>
        mediaType.Length == 0 ? OfText(Path.GetExtension(href)) : OfText(mediaType);

    private static OscalFormat? OfText(string text) =>
        text.Contains("json", StringComparison.OrdinalIgnoreCase) ? OscalFormat.Json
        : text.Contains("xml", StringComparison.OrdinalIgnoreCase) ? OscalFormat.Xml
        : text.Contains("yaml", StringComparison.OrdinalIgnoreCase) || text.Contains("yml", StringComparison.OrdinalIgnoreCase) ? OscalFormat.Yaml
        : null;
}
