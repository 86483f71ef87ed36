using Poam.Oscal.Documents;
using Poam.Oscal.Formats;
using Poam.Oscal.Formats.Writing;
using Poam.Oscal.Model;

namespace Poam.Oscal.Editing;

/// <summary>
/// Changes values in the text of a document - JSON, YAML or XML, of any model - and leaves everything else as it is: comments, the order
/// of members, quotes, indentation, line ends. New items look like those beside them; a list that was not there comes where the
/// definitions have it; a list that loses its last item goes, because OSCAL allows no empty ones.
/// </summary>
/// <remarks>
/// <para>
/// A place is a JSON pointer (<c>/plan-of-action-and-milestones/metadata/title</c>, the same in all three formats), or the UUID
/// of an object and a pointer from there (<c>b81a9a2c-…-5c0f5e0a7d11/title</c>), or a UUID alone. Numbers count items from 0; <c>-</c> is the
/// place behind the last one.
/// </para>
/// <para>
/// Changes are asked for one after another, each as if those before were made, and are made together by <see cref="Apply"/>: all or none.
/// The new text is read again and compared with what was asked for; a text that would say anything else is never returned, the edit
/// is refused instead, with a reason. Not safe for use by several threads at once.
/// </para>
/// </remarks>
public sealed class DocumentEditor
{
    private readonly ReadOnlyMemory<byte> _content;
    private readonly InputText _text;
    private readonly EditTree _tree;
    private readonly EditOperations _operations;
    private readonly OscalLimits _limits;

    /// <summary>Starts to edit a document.</summary>
    /// <param name="content">The bytes of the document, with or without a byte order mark, in UTF-8 or UTF-16.</param>
    /// <param name="path">The path of the file, used to recognise the format when the content leaves it open; null when there is no file.</param>
    /// <param name="format">The format; null to recognise it.</param>
    public DocumentEditor(ReadOnlyMemory<byte> content, string? path = null, OscalFormat? format = null)
        : this(content, path, format, OscalLimits.Default)
    {
    }

    /// <summary>Starts to edit a document within limits.</summary>
    internal DocumentEditor(ReadOnlyMemory<byte> content, string? path, OscalFormat? format, OscalLimits limits)
    {
        _content = content;
        _limits = limits;
        _text = InputText.Of(content);
        NodeDocument document = OscalReader.Read(content, path, format, limits).Document;
        _tree = new EditTree(document);
        _operations = new EditOperations(_tree);
        if (!document.IsWhole || document.Root == 0)
        {
            _operations.Refuse("", Refusals.NotRead);
        }
    }

    /// <summary>The format of the text.</summary>
    public OscalFormat Format => _tree.Document.Format;

    /// <summary>The loaded document.</summary>
    internal NodeDocument Document => _tree.Document;

    /// <summary>Lets names through that OSCAL does not know: for documents that have some already.</summary>
    internal bool AllowsUnknown
    {
        get => _operations.AllowsUnknown;
        set => _operations.AllowsUnknown = value;
    }

    /// <summary>What stands at a place, with all changes so far; null for nothing.</summary>
    /// <param name="place">The place.</param>
    /// <exception cref="ArgumentNullException"><paramref name="place"/> is null.</exception>
    public OscalNode? Find(string place)
    {
        ArgumentNullException.ThrowIfNull(place);
        return _operations.Find(place);
    }

    /// <summary>The JSON pointer of the object with a UUID, with all changes so far; null when no object or more than one has it.</summary>
    /// <param name="uuid">The UUID, to the letter.</param>
    public string? PointerOf(Uuid uuid) => _operations.PointerOf(uuid.Text);

    /// <summary>
    /// Gives a member or an item another value, or an object a member that it has not. A list is set as a whole.
    /// </summary>
    /// <param name="place">The place.</param>
    /// <param name="value">The value.</param>
    /// <returns>The editor.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public DocumentEditor Set(string place, EditValue value)
    {
        ArgumentNullException.ThrowIfNull(place);
        ArgumentNullException.ThrowIfNull(value);
        _operations.Set(place, value.Node);
        return this;
    }

    /// <summary>Puts an item into a list, before the one that stands at the place.</summary>
    /// <param name="place">The place of the item: that of the list and a number, or <c>-</c> for the end.</param>
    /// <param name="value">The item.</param>
    /// <returns>The editor.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public DocumentEditor Insert(string place, EditValue value)
    {
        ArgumentNullException.ThrowIfNull(place);
        ArgumentNullException.ThrowIfNull(value);
        _operations.Insert(place, value.Node);
        return this;
    }

    /// <summary>Adds an item to the end of a list; one that is not there yet is made.</summary>
    /// <param name="list">The place of the list.</param>
    /// <param name="value">The item.</param>
    /// <returns>The editor.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public DocumentEditor Append(string list, EditValue value)
    {
        ArgumentNullException.ThrowIfNull(list);
        ArgumentNullException.ThrowIfNull(value);
        _operations.Insert(list + "/-", value.Node);
        return this;
    }

    /// <summary>Removes a member or an item, with the comments right above it. A list that has no item left goes as a whole.</summary>
    /// <param name="place">The place.</param>
    /// <returns>The editor.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="place"/> is null.</exception>
    public DocumentEditor Remove(string place)
    {
        ArgumentNullException.ThrowIfNull(place);
        _operations.Remove(place);
        return this;
    }

    /// <summary>Moves an item to another place of its list, with the comments right above it.</summary>
    /// <param name="place">The place of the item.</param>
    /// <param name="index">The number that it is to have then, from 0.</param>
    /// <returns>The editor.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="place"/> is null.</exception>
    public DocumentEditor Move(string place, int index)
    {
        ArgumentNullException.ThrowIfNull(place);
        _operations.Move(place, index);
        return this;
    }

    /// <summary>Makes all changes, or none. The editor can go on from there; applying again gives all changes anew.</summary>
    /// <returns>The new text and how it differs from the old one, or why there is none.</returns>
    public EditResult Apply()
    {
        if (_operations.Refusals.Count > 0)
        {
            return Refuse(_operations.Refusals);
        }

        if (!_tree.Top.IsChanged)
        {
            return new EditResult { Content = _content };
        }

        NodeDocument target = EditedDocument.Make(_tree, _limits);
        TextPieces? pieces = TextWriting.Write(_tree, target, _text.Utf8, _text.Start, out string? refusal);
        if (refusal is not null || pieces is null)
        {
            return Refuse([new EditRefusal("", refusal ?? Refusals.NoLayout)]);
        }

        (ReadOnlyMemory<byte> text, IReadOnlyList<TextEdit> edits) = pieces.Finish();
        NodeDocument written = OscalReader.Read(text, null, Format, _limits).Document;
        IReadOnlyList<ContentDifference> differences = ContentComparison.Differences(target, written, most: 1);
        if (!written.IsWhole || differences.Count > 0)
        {
            string pointer = differences.Count == 0 ? "" : differences[0] is { Left: >= 0 and int left } ? NodePointer.Of(target, left) : NodePointer.Of(written, differences[0].Right);
            return Refuse([new EditRefusal(pointer, Refusals.ReadsDifferently(pointer))]);
        }

        return new EditResult { Content = _text.Encode(_content, text), Edits = edits };
    }

    private EditResult Refuse(IReadOnlyList<EditRefusal> refusals) => new() { Content = _content, Refusals = refusals };
}
