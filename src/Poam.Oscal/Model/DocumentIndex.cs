namespace Poam.Oscal.Model;

/// <summary>Finds the objects of a document by their UUIDs, and who refers to them. A changed document needs a new index.</summary>
public sealed class DocumentIndex
{
    private readonly Dictionary<Uuid, OscalObject> _objects = [];
    private readonly Dictionary<Uuid, List<OscalObject>> _referrers = [];

    private DocumentIndex()
    {
    }

    /// <summary>Indexes a document of any model.</summary>
    /// <param name="document">The document.</param>
    /// <exception cref="ArgumentNullException"><paramref name="document"/> is null.</exception>
    public static DocumentIndex Of(OscalDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        DocumentIndex index = new();
        new RecordWriter(new UuidSink(index._objects, index._referrers)).Document(document);
        return index;
    }

    /// <summary>The object with a UUID; null for none. Of several with the same UUID it is the first one.</summary>
    /// <param name="uuid">The UUID, to the letter.</param>
    public OscalObject? Find(Uuid uuid) => _objects.GetValueOrDefault(uuid);

    /// <summary>The object of a type with a UUID; null for none, or one of another type.</summary>
    /// <typeparam name="T">The type, such as <see cref="Risk"/>.</typeparam>
    /// <param name="uuid">The UUID, to the letter.</param>
    public T? Find<T>(Uuid uuid)
        where T : OscalObject
        => Find(uuid) as T;

    /// <summary>
    /// The objects that refer to a UUID, in the order of the document, each once. It is the nearest object around the reference that can have
    /// a UUID of its own: the item, not its <c>related-risk</c>. References are values of the data type <c>uuid</c> and <c>href</c>s such as <c>#uuid</c>.
    /// </summary>
    /// <param name="uuid">The UUID, to the letter.</param>
    public IReadOnlyList<OscalObject> ReferrersOf(Uuid uuid) => _referrers.TryGetValue(uuid, out List<OscalObject>? referrers) ? referrers : [];
}
