using System.Text;

namespace Poam.Oscal.Documents;

/// <summary>Hashes what a finding is about so that the hash survives moved lines and reordered items.</summary>
internal static class NodeFingerprint
{
    // Longer text is no identity that anyone gave, and may be as large as the document.
    private const int LongestIdentity = 256;

    /// <summary>The fingerprint of a finding: 16 hexadecimal digits.</summary>
    /// <param name="document">The document.</param>
    /// <param name="node">The node that the finding is about.</param>
    /// <param name="memberName">The name of a member below the node that is no node itself, or null.</param>
    /// <param name="ruleKey">The full key of the rule.</param>
    /// <param name="subject">What tells findings of one rule at one node apart that the node's value does not; else empty.</param>
    public static string Of(NodeDocument document, int node, string? memberName, string ruleKey, string subject)
    {
        StringBuilder text = new();
        text.Append(ruleKey).Append('\n');
        AppendAncestor(document, node, text);
        text.Append('/').Append(memberName).Append('\n').Append(subject).Append('\n');

        // The value is hashed in place: it may be as large as the document.
        bool hasValue = document.Count > node && document.KindOf(node) is not (NodeKind.Object or NodeKind.Array);
        ulong digest = Sha256Digest.Of(Encoding.UTF8.GetBytes(text.ToString()), hasValue ? document.TextOf(node) : []);
        return digest.ToString("x16", System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>The identity of the nearest ancestor that has one, and the names from there to the node.</summary>
    private static void AppendAncestor(NodeDocument document, int node, StringBuilder text)
    {
        if (node == 0)
        {
            return;
        }

        if (IdentityOf(document, node) is { } identity)
        {
            text.Append(identity);
            return;
        }

        AppendAncestor(document, document.ParentOf(node), text);
        text.Append('/').Append(document.NameOf(node));
    }

    private static string? IdentityOf(NodeDocument document, int node)
    {
        for (int child = document.FirstChild(node); child >= 0; child = document.NextSibling(child))
        {
            bool isIdentity = document.KindOf(child) == NodeKind.String && document.NameOf(child) is "uuid" or "id";
            if (isIdentity && document.TextOf(child).Length <= LongestIdentity)
            {
                return Encoding.UTF8.GetString(document.TextOf(child));
            }
        }

        return null;
    }
}
