using Poam.Oscal.Diagnostics;
using Poam.Oscal.Linking;

namespace Poam.Oscal.Validation.Rules;

/// <summary>Every resource is used.</summary>
internal sealed class POAM2026 : UnusedObjectRule
{
    private const int UuidLength = 36;

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        "POAM2026",
        "Refer to every back-matter resource",
        Severity.Info,
        RuleSource.Poam,
        "Nothing in the document refers to the resource by `#` and its UUID: no link, no evidence, no text. Often the link has another UUID, or the evidence was replaced. Link the resource, or remove it. Resources that are found by their props are left alone: logos, those with a prop in a namespace of their own, and those that attach nothing.");

    /// <inheritdoc/>
    protected override ObjectKinds Kind => ObjectKinds.Resource;

    /// <inheritdoc/>
    protected override string Referrers => "link or evidence";

    /// <inheritdoc/>
    protected override bool Applies(RuleContext context, int entry)
    {
        DocumentLinks links = context.Links;
        int resource = context.Document.ParentOf(links.Objects.NodeOf(entry));
        bool hasContent = links.Member(resource, "rlinks"u8) >= 0 || links.Member(resource, "base64"u8) >= 0 || links.Member(resource, "citation"u8) >= 0;
        for (int child = hasContent ? context.Document.FirstChild(resource) : -1; child >= 0; child = context.Document.NextSibling(child))
        {
            bool isLogo = links.MemberText(child, "name"u8).SequenceEqual("type"u8) && links.MemberText(child, "value"u8).SequenceEqual("logo"u8);
            if (isLogo || links.Member(child, "ns"u8) >= 0)
            {
                return false;
            }
        }

        return hasContent;
    }

    /// <inheritdoc/>
    public override void Check(RuleContext context)
    {
        IdentifierTable objects = context.Links.Objects;
        for (int entry = 0; entry < objects.Count; entry++)
        {
            if (objects.KindOf(entry) == Kind && !objects.IsUsed(entry))
            {
                UseMentioned(context);
                base.Check(context);
                return;
            }
        }
    }

    /// <summary>Links in markup count too: they are text in JSON and YAML, attributes in XML.</summary>
    private static void UseMentioned(RuleContext context)
    {
        IdentifierTable objects = context.Links.Objects;
        ReadOnlySpan<byte> rest = context.Document.Source;
        for (int at = rest.IndexOf((byte)'#'); at >= 0; at = rest.IndexOf((byte)'#'))
        {
            rest = rest[(at + 1)..];
            if (rest.Length < UuidLength || !UuidKey.TryParse(rest[..UuidLength], out UuidKey key))
            {
                continue;
            }

            for (int entry = objects.Find(key); entry >= 0; entry = objects.NextOf(entry))
            {
                objects.Use(entry);
            }
        }
    }
}
