using System.Buffers;
using Poam.Oscal.Diagnostics;
using Poam.Oscal.Documents;
using Poam.Oscal.Editing;
using Poam.Oscal.Formats;
using Poam.Oscal.Formats.Writing;
using Poam.Oscal.Model;
using Poam.Oscal.Review;
using Poam.Oscal.Validation;

namespace Poam.Oscal;

/// <summary>Makes the bytes of documents that are saved, and finds what stands in the way.</summary>
internal static class DocumentSaver
{
    private const string Changed = "The text of the loaded document does not say what its record says, so that a change of the record cannot be carried over. Correct what validation reports first.";

    /// <summary>Writes a document anew.</summary>
    public static SaveResult Write(OscalDocument document, OscalFormat format, SaveOptions options)
    {
        ReadResult made = RecordDocument.Of(document, OscalLimits.Default);
        Diagnostic[] errors = DiagnosticFactory.Make(made.Document, [.. made.Findings.InOrder().Where(f => IsOwnFault(made.Document, f))]);
        if (errors.Length > 0 && !options.AllowErrors)
        {
            return new SaveResult { IsWritten = false, Diagnostics = errors };
        }

        ArrayBufferWriter<byte> output = new();
        OscalWriter.Write(made.Document, format, output, options.Writing);
        NodeDocument written = OscalReader.Read(output.WrittenMemory, null, format, OscalLimits.Default).Document;
        return new SaveResult
        {
            IsWritten = !options.DryRun,
            Diagnostics = errors,
            Losses = OscalConverter.Losses(made.Document, written),
            Content = output.WrittenMemory,
        };
    }

    /// <summary>Edits the loaded text so that it says what a changed record says.</summary>
    /// <param name="loaded">What the text says.</param>
    /// <param name="changed">What it is to say.</param>
    /// <param name="content">The text.</param>
    /// <param name="path">The file that it came from, or null: what it imports is looked for beside it.</param>
    /// <param name="format">The format of the text.</param>
    /// <param name="options">What is allowed.</param>
    public static SaveResult Edit(OscalDocument loaded, OscalDocument changed, ReadOnlyMemory<byte> content, string? path, OscalFormat format, SaveOptions options)
    {
        OscalNode before = RecordNodes.OfDocument(loaded);
        if (RecordNodes.OfDocument(changed) == before)
        {
            return new SaveResult { IsWritten = false, Content = content };
        }

        OscalDocument dated = Date(loaded, changed, options.Clock);
        DocumentEditor editor = new(content, null, format) { AllowsUnknown = true };
        RecordEdits.Make(editor, before, RecordNodes.OfDocument(dated));
        EditResult edited = editor.Apply();
        if (!edited.IsDone)
        {
            return new SaveResult { IsWritten = false, Refusals = edited.Refusals };
        }

        ReadResult read = OscalReader.Read(edited.Content, null, format, OscalLimits.Default);
        if (!Says(read.Document, dated))
        {
            return new SaveResult { IsWritten = false, Refusals = [new EditRefusal("", Changed)] };
        }

        (Diagnostic[] errors, Diagnostic[] warnings) = Check(content, edited.Content, read, path, format, options.Check);
        bool isRefused = errors.Length > 0 && !options.AllowErrors;
        return new SaveResult
        {
            IsWritten = !isRefused && !options.DryRun,
            Diagnostics = errors,
            Warnings = warnings,
            Edits = isRefused ? [] : edited.Edits,
            Content = isRefused ? default : edited.Content,
        };
    }

    /// <summary>Sets when a document was changed last, unless whoever changed it has done so.</summary>
    public static OscalDocument Date(OscalDocument loaded, OscalDocument changed, TimeProvider clock) =>
        changed.Metadata is null || loaded.Metadata is null || changed.Metadata.LastModified != loaded.Metadata.LastModified
            ? changed
            : changed with { Metadata = changed.Metadata with { LastModified = Timestamp.Now(clock) } };

    private static bool Says(NodeDocument written, OscalDocument wanted) =>
        RecordDocument.Read(written, out _) is { } record
        && ContentComparison.Differences(RecordDocument.Of(wanted, OscalLimits.Default).Document, RecordDocument.Of(record, OscalLimits.Default).Document, most: 1).Count == 0;

    /// <summary>The errors and the warnings that the loaded text did not have.</summary>
    private static (Diagnostic[] Errors, Diagnostic[] Warnings) Check(
        ReadOnlyMemory<byte> old, ReadOnlyMemory<byte> now, ReadResult read, string? path, OscalFormat format, ValidationOptions? check)
    {
        if (check is null)
        {
            ReadResult before = OscalReader.Read(old, null, format, OscalLimits.Default);
            Diagnostic[] fresh = Fresh(DiagnosticFactory.Make(before.Document, before.Findings.InOrder()), DiagnosticFactory.Make(read.Document, read.Findings.InOrder()));
            return ([.. fresh.Where(d => d.Severity == Severity.Error)], []);
        }

        ValidationOptions options = check with { Format = format };
        Diagnostic[] found = Fresh(OscalValidator.Validate(old, path, options).Diagnostics, OscalValidator.Validate(now, path, options).Diagnostics);
        return ([.. found.Where(d => d.Severity == Severity.Error)], [.. found.Where(d => d.Severity == Severity.Warning)]);
    }

    /// <summary>The findings that the loaded text did not have. Lines and pointers move when items come and go, so that fingerprints are counted.</summary>
    private static Diagnostic[] Fresh(IReadOnlyList<Diagnostic> before, IReadOnlyList<Diagnostic> after)
    {
        Dictionary<string, int> known = new(StringComparer.Ordinal);
        foreach (Diagnostic finding in before)
        {
            known[finding.Fingerprint] = known.GetValueOrDefault(finding.Fingerprint) + 1;
        }

        List<Diagnostic> fresh = [];
        foreach (Diagnostic finding in after)
        {
            int left = known.GetValueOrDefault(finding.Fingerprint);
            known[finding.Fingerprint] = left - 1;
            if (left <= 0)
            {
                fresh.Add(finding);
            }
        }

        return [.. fresh];
    }

    /// <summary>
    /// Whether an error is one that whoever made the record can help. What OSCAL does not know and values of the wrong kind can only come
    /// from a text that was loaded, and are written back.
    /// </summary>
    private static bool IsOwnFault(NodeDocument document, Documents.Finding finding) =>
        finding.Rule.Severity == Severity.Error
        && finding.Rule != StructureRules.KnownMember
        && finding.Rule != StructureRules.SingleMember
        && !IsInUnknown(document, finding.Node);

    private static bool IsInUnknown(NodeDocument document, int node)
    {
        for (int at = node; at != 0; at = document.ParentOf(at))
        {
            if (document.MemberOf(at) == 0 || (document.TraitsOf(at) & (NodeTraits.Invalid | NodeTraits.Repeated)) != 0)
            {
                return true;
            }
        }

        return false;
    }
}
