using System.Buffers;
using Poam.Oscal.Diagnostics;
using Poam.Oscal.Documents;
using Poam.Oscal.Formats;
using Poam.Oscal.Model;

namespace Poam.Oscal.Catalogs.Profiles;

/// <summary>What resolving a profile gave.</summary>
public sealed class ProfileResolution
{
    internal ProfileResolution(NodeDocument? catalog, IReadOnlyList<ProfileProblem> problems)
    {
        Node = catalog;
        Problems = problems;
    }

    /// <summary>
    /// What in the profile, or in one that it imports, does not do what it says. Errors are imports that could not be followed: the controls
    /// that should come from there are missing.
    /// </summary>
    public IReadOnlyList<ProfileProblem> Problems { get; }

    /// <summary>Whether any problem is an error.</summary>
    public bool HasErrors => Problems.Any(p => p.Severity == Severity.Error);

    /// <summary>The resolved catalog; with errors, what there is of it. Null when the document is no profile.</summary>
    public Catalog? Catalog => Node is null ? null : (Catalog?)RecordDocument.Read(Node, out _);

    /// <summary>The nodes of the catalog.</summary>
    internal NodeDocument? Node { get; }

    /// <summary>Makes an index of the resolved catalog.</summary>
    /// <param name="name">The short name to give it.</param>
    /// <returns>The index; null when there is no catalog.</returns>
    public ControlIndex? Index(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Node is null ? null : CatalogReader.Read(Node, name);
    }

    /// <summary>Writes the catalog.</summary>
    /// <param name="format">The format.</param>
    /// <param name="options">How to write; null for the defaults.</param>
    /// <returns>The text in UTF-8; empty when there is no catalog.</returns>
    public ReadOnlyMemory<byte> Write(OscalFormat format, WriteOptions? options = null)
    {
        if (Node is null)
        {
            return ReadOnlyMemory<byte>.Empty;
        }

        ArrayBufferWriter<byte> output = new();
        OscalWriter.Write(Node, format, output, options ?? WriteOptions.Default);
        return output.WrittenMemory;
    }
}
