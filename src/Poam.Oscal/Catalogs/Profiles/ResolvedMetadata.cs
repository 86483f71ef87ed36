using System.Globalization;
using System.Text;
using Poam.Oscal.Documents;
using Poam.Oscal.Model;

namespace Poam.Oscal.Catalogs.Profiles;

/// <summary>The metadata of a result: that of the profile, when it was resolved, by what, and from what.</summary>
internal static class ResolvedMetadata
{
    private const string Tool = "Poam.Oscal";

    // Results of one profile, from the same sources, have one UUID: they are the same catalog.
    private static readonly Guid ResultNamespace = new("0d7f8a52-3c64-4d1f-9a0e-6b0f5f0a7c11");

    /// <summary>The metadata.</summary>
    /// <param name="profile">The profile.</param>
    /// <param name="href">How the result refers to it.</param>
    /// <param name="at">When it was resolved.</param>
    public static ContentElement Of(ProfileSource profile, string href, DateTimeOffset at)
    {
        CatalogNodes nodes = new(profile.Document);
        int node = nodes.Child(profile.Document.Root, "metadata"u8);
        ContentElement metadata = node < 0 ? ContentElement.OfObject("metadata") : ContentReader.Read(profile.Document, node);
        metadata.Replace(ContentElement.OfText("last-modified", at.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)));
        metadata.Children.RemoveAll(c => (c.Name == "props" && c.Value("name") == "resolution-tool") || (c.Name == "links" && c.Value("rel") == "source-profile"));
        metadata.Children.Insert(0, ContentElement.OfObject("links", ContentElement.OfText("href", href), ContentElement.OfText("rel", "source-profile")));
        metadata.Children.Insert(0, ContentElement.OfObject("props", ContentElement.OfText("name", "resolution-tool"), ContentElement.OfText("value", Tool)));
        return metadata;
    }

    /// <summary>The UUID of a result.</summary>
    public static string UuidOf(IEnumerable<NodeDocument> sources)
    {
        StringBuilder name = new();
        foreach (NodeDocument source in sources)
        {
            CatalogNodes nodes = new(source);
            int metadata = nodes.Child(source.Root, "metadata"u8);
            name.Append(nodes.Text(source.Root, "uuid"u8)).Append(' ').Append(metadata < 0 ? null : nodes.Text(metadata, "last-modified"u8)).Append('\n');
        }

        return Uuid.NewVersion5(ResultNamespace, name.ToString()).Text;
    }
}
