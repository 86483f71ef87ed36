using System.Net;
using System.Xml;

namespace Poam.Oscal.Generator.Import;

/// <summary>Resolves DTD entities, from files inside one folder only.</summary>
internal sealed class LocalEntityResolver(string folder) : XmlResolver
{
    private readonly string _root = Path.GetFullPath(folder) + Path.DirectorySeparatorChar;

    /// <inheritdoc/>
    public override ICredentials Credentials
    {
        set => throw new NotSupportedException("Only files are read.");
    }

    /// <inheritdoc/>
    public override object GetEntity(Uri absoluteUri, string? role, Type? ofObjectToReturn)
    {
        if (!absoluteUri.IsFile || !Path.GetFullPath(absoluteUri.LocalPath).StartsWith(_root, StringComparison.Ordinal))
        {
            throw new ImportException($"The entity {absoluteUri} is outside of {_root}.");
        }

        return File.OpenRead(absoluteUri.LocalPath);
    }
}
