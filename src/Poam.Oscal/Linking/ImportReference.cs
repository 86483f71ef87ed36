using System.Text;
using Poam.Oscal.Documents;

namespace Poam.Oscal.Linking;

/// <summary>A place at which a document imports another one.</summary>
/// <param name="Node">The <c>href</c>, or the import when it has none.</param>
/// <param name="Href">The reference; empty when there is none.</param>
/// <param name="What">What is imported, in plain words: <c>SSP</c>.</param>
/// <param name="Models">The root names of the models that can be imported there.</param>
/// <param name="IsFaulty">Whether there is no reference, or one of a wrong form, which is reported already.</param>
internal sealed record ImportReference(int Node, string Href, string What, string[] Models, bool IsFaulty)
{
    /// <summary>The imports of a document, in the order of the text.</summary>
    public static List<ImportReference> Of(NodeDocument document)
    {
        List<ImportReference> imports = [];
        int other = 0;
        foreach (int child in document.ChildrenOf(document.Root == 0 ? -1 : document.Root))
        {
            // Of the things of a list, the first tells what all are called.
            if (document.MemberOf(child) == other || document.KindOf(child) != NodeKind.Object)
            {
                continue;
            }

            if (WhatOf(document, child) is not { } what)
            {
                other = document.MemberOf(child);
                continue;
            }

            int href = document.Member(child, "href"u8);
            string text = href >= 0 && document.KindOf(href) == NodeKind.String ? Encoding.UTF8.GetString(document.TextOf(href)) : "";
            bool isFaulty = text.Length == 0 || (document.TraitsOf(href) & (NodeTraits.Malformed | NodeTraits.Invalid)) != 0;
            imports.Add(new ImportReference(href >= 0 ? href : child, text, what, ModelsOf(what), isFaulty));
        }

        return imports;
    }

    /// <summary>The models that can stand for what is imported.</summary>
    public static string[] ModelsOf(string what) => what switch
    {
        "SSP" => ["system-security-plan"],
        "assessment plan" => ["assessment-plan"],
        "assessment results" => ["assessment-results"],
        "component definition" => ["component-definition"],
        _ => ["profile", "catalog"],
    };

    private static string? WhatOf(NodeDocument document, int member) =>
        document.IsMember(member, "import-ssp"u8) ? "SSP"
        : document.IsMember(member, "import-ap"u8) ? "assessment plan"
        : document.IsMember(member, "import-profile"u8) ? "profile"
        : document.IsMember(member, "import-component-definitions"u8) ? "component definition"
        : document.IsMember(member, "imports"u8) ? "catalog or profile"
        : null;
}
