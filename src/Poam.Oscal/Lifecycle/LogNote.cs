using Poam.Oscal.Model;

namespace Poam.Oscal.Lifecycle;

/// <summary>Something that happened and is to be in the risk log.</summary>
public sealed record LogNote
{
    /// <summary>What happened, in a line (<c>risk-log/entry/title</c>).</summary>
    public required MarkupLine Title { get; init; }

    /// <summary>More about it, in Markdown (<c>risk-log/entry/description</c>); null for nothing.</summary>
    public MarkupMultiline? Description { get; init; }

    /// <summary>
    /// The kind of event (<c>risk-log/entry/prop[@name='type']</c>): <c>status-update</c>, <c>mitigation</c> or <c>dr-updated</c>; null for none.
    /// The others come with the steps that they stand for.
    /// </summary>
    public string? Type { get; init; }
}
