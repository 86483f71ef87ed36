using System.Text;
using Poam.Oscal.Documents;

namespace Poam.Oscal.Linking;

/// <summary>
/// Who refers to whom, in a document and in those that it imports: from an item to its risk and its finding, from the finding to the statement of
/// the SSP, and back. An index never changes; make another one when a document did.
/// </summary>
public sealed class LinkIndex
{
    private readonly List<Artifact> _documents = [];
    private readonly List<LinkedObject> _objects = [];

    // For each document its objects, by the number that its table gives them.
    private readonly List<LinkedObject[]> _entries = [];

    private LinkIndex(IReadOnlyList<ArtifactResult> missing)
    {
        Missing = missing;
    }

    /// <summary>The document and those that were found by its imports: the SSP, the assessment plan, the assessment results.</summary>
    public IReadOnlyList<Artifact> Documents => _documents;

    /// <summary>The imports that could not be followed, and why.</summary>
    public IReadOnlyList<ArtifactResult> Missing { get; }

    /// <summary>Everything that has a UUID, and roles, in the order of the documents.</summary>
    public IReadOnlyList<LinkedObject> Objects => _objects;

    /// <summary>Makes the index of a document.</summary>
    /// <param name="document">The document, such as <c>artifacts.Open("poam.yaml").Artifact</c>.</param>
    /// <param name="artifacts">What opens the documents that it imports.</param>
    /// <param name="ssp">The path of the SSP, instead of the one that the document imports; null for that one.</param>
    /// <param name="sar">The path of the assessment results that the document comes from; null for none.</param>
    /// <exception cref="ArgumentNullException">A document or a set is missing.</exception>
    public static LinkIndex Of(Artifact document, ArtifactSet artifacts, string? ssp = null, string? sar = null)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(artifacts);
        ImportedDocuments imports = ImportedDocuments.Follow(document.Node, document.Location, artifacts, ssp, sar);
        LinkIndex index = new([.. imports.Links.Select(link => link.Result).Where(result => !result.IsFound)]);
        index.AddObjects(document);
        foreach (Artifact artifact in imports.Found)
        {
            index.AddObjects(artifact);
        }

        for (int i = 0; i < index._documents.Count; i++)
        {
            index.AddReferences(i);
        }

        return index;
    }

    /// <summary>The object with a UUID, in the first document that has it, or null.</summary>
    /// <param name="uuid">The UUID, in upper or lower case.</param>
    /// <exception cref="ArgumentNullException">The UUID is null.</exception>
    public LinkedObject? Find(string uuid)
    {
        ArgumentNullException.ThrowIfNull(uuid);
        return UuidKey.TryParse(Encoding.UTF8.GetBytes(uuid), out UuidKey key) ? Find(key, ObjectKinds.Any, 0) : null;
    }

    private void AddObjects(Artifact document)
    {
        IdentifierTable table = document.Links.Objects;
        LinkedObject[] entries = new LinkedObject[table.Count];
        Dictionary<int, LinkedObject> byNode = [];
        for (int entry = 0; entry < entries.Length; entry++)
        {
            int node = document.Node.ParentOf(table.NodeOf(entry));
            entries[entry] = new LinkedObject(document, node, entry);
            byNode.TryAdd(node, entries[entry]);
        }

        foreach (LinkedObject each in entries)
        {
            each.Parent = Around(document.Node, document.Node.ParentOf(each.Node), byNode);
        }

        _documents.Add(document);
        _entries.Add(entries);
        _objects.AddRange(entries);
    }

    private void AddReferences(int document)
    {
        Artifact artifact = _documents[document];
        DocumentLinks links = artifact.Links;
        Dictionary<int, LinkedObject> byNode = [];
        foreach (LinkedObject each in _entries[document])
        {
            byNode.TryAdd(each.Node, each);
        }

        for (int reference = 0; reference < links.ReferenceCount; reference++)
        {
            int node = links.ReferenceNode(reference);
            if (Around(artifact.Node, node, byNode) is { } from && links.TryGetKey(reference, out UuidKey key))
            {
                LinkedObject? target = Find(key, links.AllowedFor(reference), document);
                LinkReference made = new(from, target, node);
                from.Add(made);
                target?.AddIncoming(made);
            }
        }
    }

    /// <summary>An object of an allowed kind: in the document itself first, then in the others. One of another kind is no target.</summary>
    private LinkedObject? Find(UuidKey key, ObjectKinds allowed, int document)
    {
        LinkedObject? found = FindIn(document, key, allowed);
        for (int i = 0; i < _documents.Count && found is null; i++)
        {
            found = i == document ? null : FindIn(i, key, allowed);
        }

        return found;
    }

    private LinkedObject? FindIn(int document, UuidKey key, ObjectKinds allowed)
    {
        IdentifierTable objects = _documents[document].Links.Objects;
        int entry = objects.Find(key);
        while (entry >= 0 && (objects.KindOf(entry) & (allowed | ObjectKinds.Unknown)) == 0)
        {
            entry = objects.NextOf(entry);
        }

        return entry < 0 ? null : _entries[document][entry];
    }

    private static LinkedObject? Around(NodeDocument document, int node, Dictionary<int, LinkedObject> byNode)
    {
        for (; node > 0; node = document.ParentOf(node))
        {
            if (byNode.TryGetValue(node, out LinkedObject? found))
            {
                return found;
            }
        }

        return null;
    }
}
