using System.Text;
using System.Xml;
using Poam.Oscal.Documents;

namespace Poam.Oscal.Formats.Xml;

/// <summary>
/// Tells elements of OSCAL from others. A wrong namespace is reported where it comes first, then it counts as OSCAL's:
/// one wrong declaration is one finding, and what stands in it is checked all the same.
/// </summary>
internal sealed class XmlNamespaces(XmlReader reader, DocumentBuilder builder)
{
    private const string Oscal = "http://csrc.nist.gov/ns/oscal/1.0";

    // Versions other than 1.0 never existed, but are written now and then.
    private const string Similar = "http://csrc.nist.gov/ns/oscal";

    private HashSet<string>? _adopted;

    /// <summary>Whether the element at which the reader stands is in a namespace that counts as OSCAL's.</summary>
    public bool IsOscal => IsKnown(reader.NamespaceURI);

    /// <summary>Takes the namespace of the root element.</summary>
    /// <param name="name">The place of its name.</param>
    /// <param name="text">Its name.</param>
    /// <param name="local">Its name without a prefix.</param>
    public void CheckRoot(TextSpan name, ReadOnlySpan<byte> text, ReadOnlySpan<byte> local)
    {
        string found = reader.NamespaceURI;
        if (found != Oscal)
        {
            string element = Encoding.UTF8.GetString(text);
            string message = found.Length == 0
                ? $"<{element}> is in no namespace. Add xmlns=\"{Oscal}\" to it."
                : $"<{element}> is in the namespace `{found}`. OSCAL's namespace is `{Oscal}`.";
            Adopt(found, name, message, local);
        }
    }

    /// <summary>Whether an element whose name is known here is OSCAL's. If its namespace is almost right, that is reported.</summary>
    /// <param name="name">The place of its name.</param>
    /// <param name="local">Its name without a prefix.</param>
    public bool Accept(TextSpan name, ReadOnlySpan<byte> local)
    {
        string found = reader.NamespaceURI;
        if (IsKnown(found))
        {
            return true;
        }

        if (found.Length > 0 && !found.StartsWith(Similar, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        string element = Encoding.UTF8.GetString(local);
        string message = found.Length == 0
            ? $"<{element}> is in no namespace, the root element is in OSCAL's. Declare `{Oscal}` as the default namespace, or write the prefix before every element."
            : $"<{element}> is in the namespace `{found}`. OSCAL's namespace is `{Oscal}` in every release.";
        Adopt(found, name, message, local);
        return true;
    }

    private bool IsKnown(string found) => found == Oscal || (_adopted is not null && _adopted.Contains(found));

    private void Adopt(string found, TextSpan name, string message, ReadOnlySpan<byte> local)
    {
        _adopted ??= new HashSet<string>(StringComparer.Ordinal);
        _adopted.Add(found);
        builder.Leave(UnreadKind.Namespace, builder.OpenNode, name);
        builder.Report(StructureRules.OscalNamespace, builder.OpenNode, name, message, Encoding.UTF8.GetString(local));
    }
}
