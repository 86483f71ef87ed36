using Poam.Oscal.Catalogs;
using Poam.Oscal.Catalogs.Profiles;
using Poam.Oscal.Documents;
using Poam.Oscal.Formats;

namespace Poam.Oscal.Tests.Shared;

/// <summary>Finds what profiles import beside them on the disk, or among documents in memory.</summary>
internal sealed class FileImports : IProfileImports
{
    /// <summary>Documents in memory by path.</summary>
    public Dictionary<string, string> Texts { get; } = new(StringComparer.Ordinal);

    public ProfileSource? Open(ProfileSource from, string href, out string? reason)
    {
        reason = "there is no such file";
        string? target = href.StartsWith('#') ? RlinkOf(from.Document, href[1..]) : href;
        string path = target is null ? "none" : Path.GetFullPath(target, Path.GetDirectoryName(Path.GetFullPath(from.Location))!);
        return Load(path);
    }

    public ProfileSource? Load(string path)
    {
        path = Path.GetFullPath(path);
        bool isText = Texts.TryGetValue(Path.GetFileName(path), out string? text);
        return !isText && !File.Exists(path) ? null
            : new ProfileSource(OscalReader.Read(isText ? System.Text.Encoding.UTF8.GetBytes(text!) : File.ReadAllBytes(path), path, null, OscalLimits.Default).Document, path, Path.GetFileName(path));
    }

    private static string? RlinkOf(NodeDocument document, string uuid)
    {
        CatalogNodes nodes = new(document);
        int backMatter = nodes.Child(document.Root, "back-matter"u8);
        foreach (int resource in backMatter < 0 ? [] : nodes.Children(backMatter, "resources"u8))
        {
            if (nodes.Text(resource, "uuid"u8) == uuid && nodes.Child(resource, "rlinks"u8) is >= 0 and int rlink)
            {
                return nodes.Text(rlink, "href"u8);
            }
        }

        return null;
    }
}
