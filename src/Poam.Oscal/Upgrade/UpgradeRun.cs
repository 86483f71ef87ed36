using System.Text;
using Poam.Oscal.Definitions;
using Poam.Oscal.Diagnostics;
using Poam.Oscal.Documents;
using Poam.Oscal.Editing;
using Poam.Oscal.Formats;
using Poam.Oscal.Model;
using Poam.Oscal.Validation;

namespace Poam.Oscal.Upgrade;

/// <summary>
/// One move of one document. The document is read as if it were of the new release; whatever is wrong then and was not before is what
/// the move has to deal with.
/// </summary>
internal sealed class UpgradeRun(ReadOnlyMemory<byte> content, string? path, int target, UpgradeOptions options)
{
    private readonly DefinitionImage _definitions = DefinitionImage.Current;
    private readonly DocumentEditor _editor = new(content, path, null, options.Limits);
    private readonly List<(string Pointer, string Message)> _changes = [];
    private readonly List<(string Pointer, string Message)> _losses = [];

    private NodeDocument Document => _editor.Document;

    private string Release => _definitions.ReleaseName(target);

    /// <summary>Moves the document.</summary>
    public UpgradeResult Run()
    {
        string? from = Document.OscalVersion;
        if (!Document.IsWhole || Document.Root == 0 || from == Release)
        {
            // Setting nothing tells why a text cannot be edited.
            return Result(from, isDone: from == Release && Document.IsWhole, _editor.Apply(), []);
        }

        string root = "/" + Document.NameOf(Document.Root);
        Rename(root, from);
        Replace();
        Repair(root);
        if (_losses.Count > 0 && !options.AllowLoss)
        {
            return Result(from, isDone: false, new EditResult { Content = content }, []);
        }

        EditResult edited = _editor.Apply();
        return Result(from, edited.IsDone, edited, edited.IsDone ? NewFindings(edited.Content) : []);
    }

    private void Rename(string root, string? from)
    {
        string metadata = root + "/metadata";
        if (options.AddRevision && from is not null)
        {
            AddRevision(metadata, from);
        }

        _editor.Set(metadata + "/oscal-version", Release);
        _changes.Add((metadata + "/oscal-version", from is null ? $"set to {Release}" : $"{from} became {Release}"));
        _editor.Set(metadata + "/last-modified", Timestamp.Now(options.Clock).Text);
    }

    private void AddRevision(string metadata, string from)
    {
        List<ExtraMember> members = [];
        foreach (string name in (string[])["last-modified", "version"])
        {
            if (_editor.Find($"{metadata}/{name}") is { } value)
            {
                members.Add(new ExtraMember(name, value));
            }
        }

        members.Add(new ExtraMember("oscal-version", OscalNode.OfText(from)));
        _editor.Insert(_editor.Find(metadata + "/revisions") is null ? metadata + "/revisions/-" : metadata + "/revisions/0", OscalNode.OfMembers([.. members]));
        _changes.Add((metadata + "/revisions", "an entry for the state before was added"));
    }

    /// <summary>Replaces values that the new release writes otherwise.</summary>
    private void Replace()
    {
        ValueReplacement replacement = new(Document, target);
        for (int node = 1; node < Document.Count; node++)
        {
            if (replacement.Of(node) is { } value)
            {
                string pointer = NodePointer.Of(Document, node);
                _editor.Set(pointer, value);
                _changes.Add((pointer, $"`{Encoding.UTF8.GetString(Document.TextOf(node))}` became `{value}`"));
            }
        }
    }

    /// <summary>Mends what is wrong under the new release and can be mended in one way only.</summary>
    private void Repair(string root)
    {
        EditResult renamed = new DocumentEditor(content, path, Document.Format, options.Limits).Set(root + "/metadata/oscal-version", Release).Apply();
        if (!renamed.IsDone)
        {
            return;
        }

        ReadResult read = OscalReader.Read(renamed.Content, path, Document.Format, options.Limits);
        HashSet<string> lost = new(StringComparer.Ordinal);
        foreach (Documents.Finding finding in read.Findings.InOrder())
        {
            string pointer = NodePointer.Of(read.Document, finding.Node, finding.MemberName);
            if (finding.Rule == StructureRules.MemberOfRelease)
            {
                pointer = MemberPointer(read.Document, finding, pointer);
                if (lost.Add(pointer) && _editor.Find(pointer) is not null)
                {
                    _editor.Remove(pointer);
                    _losses.Add((pointer, $"`{pointer[(pointer.LastIndexOf('/') + 1)..]}` is no member of {Release}"));
                }
            }
            else if (DataTypeRules.IsOne(finding.Rule) && ValueRepair.Of(read.Document, finding.Node, target) is { } mended)
            {
                Mend(read.Document, finding.Node, pointer, mended);
            }
        }

        new LinkRepair(_editor, Document, target, (at, message) => _changes.Add((at, message))).Run();
    }

    private void Mend(NodeDocument document, int node, string pointer, string mended)
    {
        string old = Encoding.UTF8.GetString(document.TextOf(node));
        if (_editor.Find(pointer) is not null)
        {
            _editor.Set(pointer, mended);
            _changes.Add((pointer, $"`{Shorten(old)}` became `{Shorten(mended)}`"));
        }
    }

    /// <summary>The place of a member that a finding names: the finding may stand at the object that has it.</summary>
    private static string MemberPointer(NodeDocument document, Documents.Finding finding, string pointer)
    {
        if (finding.Subject.Length == 0 || finding.MemberName is not null)
        {
            return pointer;
        }

        return document.NameOf(finding.Node) == finding.Subject ? pointer : $"{pointer}/{finding.Subject}";
    }

    /// <summary>What is wrong with the moved document and was not before.</summary>
    private List<Diagnostic> NewFindings(ReadOnlyMemory<byte> moved)
    {
        ValidationOptions validation = ValidationOptions.Default with { Format = Document.Format, Limits = options.Limits };
        Dictionary<string, int> known = new(StringComparer.Ordinal);
        foreach (Diagnostic finding in OscalValidator.Validate(content, path, validation).Diagnostics)
        {
            known[finding.Fingerprint] = known.GetValueOrDefault(finding.Fingerprint) + 1;
        }

        List<Diagnostic> fresh = [];
        foreach (Diagnostic finding in OscalValidator.Validate(moved, path, validation).Diagnostics)
        {
            int left = known.GetValueOrDefault(finding.Fingerprint);
            known[finding.Fingerprint] = left - 1;
            if (left <= 0 && finding.Severity != Severity.Info)
            {
                fresh.Add(finding);
            }
        }

        return fresh;
    }

    private UpgradeResult Result(string? from, bool isDone, EditResult edited, List<Diagnostic> undecided) => new()
    {
        IsDone = isDone && edited.IsDone,
        From = from,
        To = Release,
        Content = edited.Content,
        Changes = Located(_changes),
        Losses = Located(_losses),
        Undecided = undecided,
        Refusals = edited.Refusals,
        Edits = edited.Edits,
    };

    private List<UpgradeChange> Located(List<(string Pointer, string Message)> changes)
    {
        PointerPlaces places = new(Document, changes.Select(c => c.Pointer));
        (string Pointer, string Message, int Offset)[] ordered = [.. changes.Select(c => (c.Pointer, c.Message, places.OffsetOf(c.Pointer))).OrderBy(c => c.Item3)];
        return [.. ordered.Zip(PointerPlaces.Locate(Document, ordered.Select(c => c.Offset)), (c, at) => new UpgradeChange(c.Pointer, at, c.Message))];
    }

    private static string Shorten(string text) => text.Length <= 60 ? text : text[..60] + "…";
}
