using Poam.Oscal.Model;

namespace Poam.Oscal.Editing;

/// <summary>A value that is put into a document: a text, a record of the model, or objects and arrays put together by hand.</summary>
/// <remarks>
/// Texts are as JSON has them: Markdown for markup, <c>true</c> for a truth value, <c>42</c> for a number. The member decides how
/// the value is written, and the format whether Markdown becomes elements.
/// </remarks>
public sealed class EditValue
{
    private EditValue(OscalNode node) => Node = node;

    /// <summary>The value as objects, arrays and texts.</summary>
    public OscalNode Node { get; }

    /// <summary>Takes a text.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static implicit operator EditValue(string text) => FromText(text);

    /// <summary>Takes objects, arrays and texts.</summary>
    /// <param name="node">The value.</param>
    /// <exception cref="ArgumentNullException"><paramref name="node"/> is null.</exception>
    public static implicit operator EditValue(OscalNode node) => FromNode(node);

    /// <summary>Takes a record; its members that are missing are not written.</summary>
    /// <param name="record">The record.</param>
    /// <exception cref="ArgumentNullException"><paramref name="record"/> is null.</exception>
    public static implicit operator EditValue(OscalObject record) => FromRecord(record);

    /// <summary>Takes a text.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static EditValue FromText(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new EditValue(OscalNode.OfText(text));
    }

    /// <summary>Takes objects, arrays and texts.</summary>
    /// <param name="node">The value.</param>
    /// <exception cref="ArgumentNullException"><paramref name="node"/> is null.</exception>
    public static EditValue FromNode(OscalNode node)
    {
        ArgumentNullException.ThrowIfNull(node);
        return new EditValue(node);
    }

    /// <summary>Takes a record; its members that are missing are not written.</summary>
    /// <param name="record">The record.</param>
    /// <exception cref="ArgumentNullException"><paramref name="record"/> is null.</exception>
    public static EditValue FromRecord(OscalObject record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return new EditValue(RecordNodes.Of(record));
    }

    /// <summary>Takes the records of a whole list.</summary>
    /// <param name="records">The records.</param>
    /// <exception cref="ArgumentNullException"><paramref name="records"/> is null.</exception>
    public static EditValue FromRecords(IEnumerable<OscalObject> records)
    {
        ArgumentNullException.ThrowIfNull(records);
        return new EditValue(OscalNode.OfItems([.. records.Select(RecordNodes.Of)]));
    }
}
