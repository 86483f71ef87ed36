using System.Text;
using Poam.Oscal.Definitions;
using Poam.Oscal.Documents;

namespace Poam.Oscal.Linking;

/// <summary>How messages call objects: <c>a mitigating factor of risk 'Old proxy'</c>.</summary>
internal static class ObjectNames
{
    private const int LongestTitle = 60;

    /// <summary>The plain name of a kind with its article.</summary>
    public static string Of(ObjectKinds kind) => kind switch
    {
        ObjectKinds.Document => "the document itself",
        ObjectKinds.Role => "a role",
        ObjectKinds.Party => "a party",
        ObjectKinds.Location => "a location",
        ObjectKinds.Component => "a component",
        ObjectKinds.InventoryItem => "an inventory item",
        ObjectKinds.User => "a user",
        ObjectKinds.Platform => "an assessment platform",
        ObjectKinds.Observation => "an observation",
        ObjectKinds.Risk => "a risk",
        ObjectKinds.MitigatingFactor => "a mitigating factor",
        ObjectKinds.Response => "a response",
        ObjectKinds.RequiredAsset => "a required asset",
        ObjectKinds.Task => "a task",
        ObjectKinds.LogEntry => "a risk log entry",
        ObjectKinds.Finding => "a finding",
        ObjectKinds.Item => "a POA&M item",
        ObjectKinds.Resource => "a back-matter resource",
        ObjectKinds.Property => "a property",
        ObjectKinds.Action => "an action",
        ObjectKinds.Protocol => "a protocol",
        ObjectKinds.Activity => "an activity",
        ObjectKinds.Implementation => "a control implementation",
        _ => "another object",
    };

    /// <summary>An object with its title, or, when it has none, with the titled object around it.</summary>
    public static string Describe(DocumentLinks links, int entry)
    {
        ObjectKinds kind = links.Objects.KindOf(entry);
        int node = links.Document.ParentOf(links.Objects.NodeOf(entry));
        string title = TitleOf(links, node);
        if (title.Length > 0)
        {
            return kind == ObjectKinds.Document ? Of(kind) : $"{Of(kind)} '{title}'";
        }

        for (int parent = links.Document.ParentOf(node); parent > links.Document.Root; parent = links.Document.ParentOf(parent))
        {
            title = TitleOf(links, parent);
            if (title.Length > 0)
            {
                return $"{Of(kind)} of {DefinitionName(links.Document, parent)} '{title}'";
            }
        }

        return Of(kind);
    }

    private static string DefinitionName(NodeDocument document, int node)
    {
        DefinitionImage definitions = DefinitionImage.Current;
        int definition = definitions.Members[document.MemberOf(node)].Definition;
        string name = definitions.Text(definitions.Definitions[definition].Name);
        return name == "poam-item" ? "POA&M item" : name.Replace('-', ' ');
    }

    /// <summary>The title or the name of an object in one line, cut when it is long; empty for none.</summary>
    public static string TitleOf(DocumentLinks links, int node)
    {
        ReadOnlySpan<byte> text = links.MemberText(node, "title"u8);
        if (text.IsEmpty)
        {
            text = links.MemberText(node, "name"u8);
        }

        return Shorten(Encoding.UTF8.GetString(text));
    }

    private static string Shorten(string title)
    {
        StringBuilder shown = new();
        foreach (char letter in title)
        {
            shown.Append(char.IsControl(letter) ? ' ' : letter);
            if (shown.Length == LongestTitle && title.Length > LongestTitle)
            {
                // A surrogate pair is not cut in two.
                shown.Length -= char.IsHighSurrogate(letter) ? 1 : 0;
                return shown.ToString().TrimEnd() + "…";
            }
        }

        return shown.ToString().Trim();
    }
}
