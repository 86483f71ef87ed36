using System.Text;
using Poam.Oscal.Documents;
using Poam.Oscal.Editing;
using Poam.Oscal.Formats;
using Poam.Oscal.Review.Diffing;
using Poam.Oscal.Review.Lines;
using Poam.Oscal.Review.Merging;

namespace Poam.Oscal.Review;

/// <summary>
/// Merges two changes of one document by what its objects are: changes of different items, and of different values of one item, go together;
/// lists are united; our text keeps its comments and its form.
/// </summary>
public static class OscalMerge
{
    // What is moved into what was moved comes one step later.
    private const int MostMoves = 100;

    /// <summary>Merges.</summary>
    /// <param name="start">The bytes of the state that both sides started from.</param>
    /// <param name="ours">The bytes of our state, into which theirs goes.</param>
    /// <param name="theirs">The bytes of their state.</param>
    /// <param name="path">The path of the file, used to recognise the format when the content leaves it open; null when there is none.</param>
    /// <param name="options">How conflicts are marked; null for the defaults.</param>
    /// <returns>The merged text, or why there is none. Errors of content are part of the result, never exceptions.</returns>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static MergeResult Merge(
        ReadOnlyMemory<byte> start, ReadOnlyMemory<byte> ours, ReadOnlyMemory<byte> theirs, string? path = null, MergeOptions? options = null)
    {
        options ??= MergeOptions.Default;
        return Merge(start, ours, theirs, path, options with { Limits = options.Limits.Under(options.Cancellation) }, moves: 0);
    }

    private static MergeResult Merge(
        ReadOnlyMemory<byte> start, ReadOnlyMemory<byte> ours, ReadOnlyMemory<byte> theirs, string? path, MergeOptions options, int moves)
    {
        NodeDocument from = OscalReader.Read(start, path, null, options.Limits).Document;
        NodeDocument our = OscalReader.Read(ours, path, null, options.Limits).Document;
        NodeDocument their = OscalReader.Read(theirs, path, null, options.Limits).Document;
        if (WhyNot(from, our, their) is { } reason)
        {
            return new MergeResult { Content = ReadOnlyMemory<byte>.Empty, Refusal = reason };
        }

        DocumentEditor ourValues = new(ours, path, our.Format, options.Limits);
        DocumentEditor theirValues = new(theirs, path, their.Format, options.Limits);
        MergePlan plan = MergeWalk.Plan(DocumentMatch.Of(from, our), DocumentMatch.Of(from, their), ourValues.Find, theirValues.Find);
        if (plan.Moves.Count > 0)
        {
            EditResult moved = MergeApply.Run(ours, our.Format, options.Limits, plan.Moves);
            return !moved.IsDone ? Refuse(moved)
                : moves == MostMoves ? new MergeResult { Content = ReadOnlyMemory<byte>.Empty, Refusal = "too many objects were moved into each other" }
                : Merge(start, moved.Content, theirs, path, options, moves + 1);
        }

        EditResult merged = MergeOrder.Run(MergeApply.Run(ours, our.Format, options.Limits, plan.Edits), options.Limits, their, plan.Orders);
        if (!merged.IsDone)
        {
            return Refuse(merged);
        }

        if (plan.Conflicts.Count == 0)
        {
            return new MergeResult { Content = merged.Content, Notes = plan.Notes };
        }

        EditResult all = MergeApply.Run(ours, our.Format, options.Limits, plan.Edits.Concat(plan.Conflicts.Select(c => c.Edit)));
        EditResult other = MergeOrder.Run(all, options.Limits, their, plan.Orders);
        return other.IsDone ? Marked(ours, merged, other, plan, options) : Refuse(other);
    }

    private static MergeResult Marked(ReadOnlyMemory<byte> ours, EditResult merged, EditResult other, MergePlan plan, MergeOptions options)
    {
        string text = ConflictText.Of(TextOf(merged.Content), TextOf(other.Content), options.OurName, options.TheirName, options.MarkerSize);
        return new MergeResult
        {
            Content = InputText.Of(ours).Encode(ours, Encoding.UTF8.GetBytes(text)),
            Conflicts = [.. plan.Conflicts.OrderBy(c => c.Edit.Node).Select(c => c.Conflict)],
            Notes = plan.Notes,
        };
    }

    private static string TextOf(ReadOnlyMemory<byte> content) => Encoding.UTF8.GetString(InputText.Of(content).Utf8.Span);

    private static MergeResult Refuse(EditResult result) =>
        new() { Content = ReadOnlyMemory<byte>.Empty, Refusal = $"{result.Refusals[0].Place}: {result.Refusals[0].Message}" };

    private static string? WhyNot(NodeDocument start, NodeDocument ours, NodeDocument theirs)
    {
        string? side = !OscalDiff.IsWhole(start) ? "the common base" : !OscalDiff.IsWhole(ours) ? "our side" : !OscalDiff.IsWhole(theirs) ? "their side" : null;
        return side is not null ? $"{side} is no OSCAL document, or cannot be read to its end"
            : HasUnread(start) || HasUnread(theirs) ? $"{(HasUnread(theirs) ? "their side" : "the common base")} has text, attributes or elements where OSCAL has none, and they would be lost"
            : start.RootMember != ours.RootMember || start.RootMember != theirs.RootMember ? "the sides are documents of different models"
            : null;
    }

    /// <summary>Whether there is content that no edit could carry over.</summary>
    private static bool HasUnread(NodeDocument document) => document.Unread.Any(u => !u.IsKeptIn(document.Format));
}
