using Poam.Oscal.Documents;
using Poam.Oscal.Formats;

namespace Poam.Oscal.Model;

/// <summary>From records to documents and back.</summary>
internal static class RecordDocument
{
    /// <summary>Makes a document of a record, and checks its structure.</summary>
    public static ReadResult Of(OscalDocument record, OscalLimits limits)
    {
        DocumentBuilder builder = new(ReadOnlyMemory<byte>.Empty, OscalFormat.Json, limits) { IsInMemory = true };
        new RecordWriter(new DocumentSink(builder)).Document(record);
        return new ReadResult(builder.Finish(), builder.Findings, LooksLikeOscal: true);
    }

    /// <summary>Makes the record of a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="isComplete">Whether it has every member that its release requires.</param>
    /// <returns>The record, or null when the document is of no model.</returns>
    public static OscalDocument? Read(NodeDocument document, out bool isComplete)
    {
        isComplete = false;
        if (document.Root == 0 || document.KindOf(document.Root) != NodeKind.Object)
        {
            return null;
        }

        RecordReader reader = new(document);
        int definition = Definitions.DefinitionImage.Current.Members[document.RootMember].Definition;
        OscalDocument record = reader.Read<OscalDocument>(document.Root, definition);
        isComplete = reader.IsComplete;
        return record with { BesideRoot = reader.BesideRoot() };
    }
}
