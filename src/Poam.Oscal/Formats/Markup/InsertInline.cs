using Markdig.Syntax.Inlines;

namespace Poam.Oscal.Formats.Markup;

/// <summary>An insertion in Markdown, such as <c>{{ insert: param, ac-1_prm_1 }}</c>.</summary>
internal sealed class InsertInline(string type, string id) : LeafInline
{
    /// <summary>What is inserted, such as <c>param</c>.</summary>
    public string Type => type;

    /// <summary>The identifier of what is inserted.</summary>
    public string Id => id;
}
