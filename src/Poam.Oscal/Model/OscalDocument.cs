using System.Text.Json.Serialization;

namespace Poam.Oscal.Model;

/// <summary>
/// An OSCAL document of any model: a <see cref="PoamDocument"/>, a <see cref="SystemSecurityPlan"/>, a <see cref="Catalog"/> and so on.
/// </summary>
[JsonConverter(typeof(OscalJsonConverter<OscalDocument>))]
public abstract record OscalDocument : OscalObject, IOscalObject<OscalDocument>
{
    private protected OscalDocument()
    {
    }

    /// <summary>Identifies the document; a new UUID stands for a new document, not for a new revision.</summary>
    public abstract Uuid Uuid { get; init; }

    /// <summary>Title, version, release of OSCAL, roles, parties and locations of the document.</summary>
    public abstract Metadata Metadata { get; init; }

    /// <summary>Resources that the document refers to: citations, evidence, attachments.</summary>
    public abstract BackMatter? BackMatter { get; init; }

    /// <summary>What stands beside the root object, such as <c>$schema</c> in JSON.</summary>
    public OscalList<ExtraMember> BesideRoot { get; init => field = value ?? []; } = [];

    /// <summary>The release that the document says it follows (<c>metadata/oscal-version</c>), such as <c>1.1.2</c>; null when it does not say.</summary>
    public string? OscalVersion => Metadata?.OscalVersion;

    /// <inheritdoc/>
    static int IOscalObject<OscalDocument>.Number => 0;

    /// <inheritdoc/>
    static OscalDocument IOscalObject<OscalDocument>.Read(RecordReader reader) => RecordRoots.Read(reader);
}
