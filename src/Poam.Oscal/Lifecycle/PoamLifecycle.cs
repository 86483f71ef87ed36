using Poam.Oscal.Model;

namespace Poam.Oscal.Lifecycle;

/// <summary>
/// The life of the items of a POA&amp;M: planning, tracking, deviations, closing. Each step changes a copy of the document as the field expects it -
/// status, risk log, observations and evidence agree - or is refused with the reason. Save the copy with <c>LoadResult.SaveAsync</c>, so that
/// comments and order of the file stay.
/// </summary>
/// <remarks>
/// Items are named by their POAM-ID or by the start of their UUID. UUIDs are of version 5, made from what is added: the same step on the same document
/// gives the same text. Texts are Markdown.
/// </remarks>
/// <param name="poam">The document; it is not changed.</param>
/// <param name="options">When the steps happen, who takes them, by whose times.</param>
/// <exception cref="ArgumentNullException">An argument is null.</exception>
public sealed partial class PoamLifecycle(PoamDocument poam, LifecycleOptions options)
{
    /// <summary>The types of entries that <see cref="Log"/> takes: the others come with the steps that they stand for.</summary>
    public static IReadOnlyList<string> NoteTypes { get; } = ["status-update", "mitigation", "dr-updated"];

    /// <summary>The document that the steps start from.</summary>
    public PoamDocument Document { get; } = poam ?? throw new ArgumentNullException(nameof(poam));

    /// <summary>When, who, by whose times.</summary>
    public LifecycleOptions Options { get; } = options ?? throw new ArgumentNullException(nameof(options));

    /// <summary>Notes something in the risk log; an item that is closed can be noted about, too.</summary>
    /// <param name="item">The POAM-ID of the item, or the start of its UUID.</param>
    /// <param name="note">What happened.</param>
    public LifecycleResult Log(string item, LogNote note)
    {
        ArgumentNullException.ThrowIfNull(note);
        LifecycleDraft draft = Open(item);
        draft.RefuseIf(note.Type is { } type && !NoteTypes.Contains(type), $"'{note.Type}' is no type of a note: {string.Join(", ", NoteTypes)}.");
        draft.Log(new LogText(draft.Line(note.Title, "The title"), note.Description), note.Type);
        return draft.Done($"logged '{note.Title.ToPlainText()}'");
    }

    /// <summary>
    /// Why no step can be taken on an item: there is none of that name, there are several, or it is closed. Null for no such reason. Programs that ask
    /// people for what a step takes look here first.
    /// </summary>
    /// <param name="item">The POAM-ID of the item, or the start of its UUID.</param>
    /// <param name="mayBeClosed">Whether the step is one for closed items, too.</param>
    public string? RefusalOf(string item, bool mayBeClosed = false)
    {
        LifecycleDraft draft = Open(item);
        draft.RefuseClosed();
        return draft.IsFound && (mayBeClosed || draft.View.IsOpen) ? null : draft.Done("").Refusal;
    }

    private LifecycleDraft Open(string item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return new LifecycleDraft(Document, item, Options);
    }
}
