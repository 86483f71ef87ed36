using Poam.Oscal.Definitions;
using Poam.Oscal.Documents;
using Poam.Oscal.Formats;
using Poam.Oscal.Model;

namespace Poam.Oscal.Linking;

/// <summary>An OSCAL document that was read to its end because another one refers to it, or because a caller named it. It never changes.</summary>
public sealed class Artifact
{
    private readonly Lock _lock = new();
    private DocumentLinks? _links;
    private OscalDocument? _record;
    private object? _checkedBy;
    private ArtifactFaults? _faults;

    internal Artifact(string location, string name, ReadResult read)
    {
        Location = location;
        Name = name;
        Read = read;
    }

    /// <summary>Where it lies: an absolute path, or a URI.</summary>
    public string Location { get; }

    /// <summary>What messages call it: its path from the current folder with <c>/</c>, or its URI.</summary>
    public string Name { get; }

    /// <summary>The format that it was read as.</summary>
    public OscalFormat Format => Node.Format;

    /// <summary>The root name of its model, such as <c>system-security-plan</c>.</summary>
    public string Model => DefinitionImage.Current.Text(DefinitionImage.Current.Members[Node.RootMember].JsonName);

    /// <summary>What it says in <c>metadata/oscal-version</c>; null when it says nothing.</summary>
    public string? OscalVersion => Node.OscalVersion;

    /// <summary>The document as its model, made when it is first asked for; null when it has no root object.</summary>
    public OscalDocument? Document
    {
        get
        {
            lock (_lock)
            {
                return _record ??= RecordDocument.Read(Node, out _);
            }
        }
    }

    /// <summary>Whether the caller named it or gave its content; else another document led to it.</summary>
    internal bool IsNamed { get; init; }

    /// <summary>Its nodes.</summary>
    internal NodeDocument Node => Read.Document;

    /// <summary>What reading it gave.</summary>
    internal ReadResult Read { get; }

    /// <summary>Its objects and references, collected when they are first asked for.</summary>
    internal DocumentLinks Links
    {
        get
        {
            lock (_lock)
            {
                return _links ??= new DocumentLinks(Node);
            }
        }
    }

    /// <summary>What is wrong with the document itself, found once for all that import it.</summary>
    /// <param name="checkedBy">What the check depends on; another one checks again.</param>
    /// <param name="check">The check.</param>
    internal ArtifactFaults FaultsBy(object checkedBy, Func<ReadResult, ArtifactFaults> check)
    {
        lock (_lock)
        {
            if (_faults is null || _checkedBy != checkedBy)
            {
                _faults = check(Read);
                _checkedBy = checkedBy;
            }

            return _faults;
        }
    }
}
