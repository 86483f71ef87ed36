using System.Text;
using Poam.Oscal.Definitions;
using Poam.Oscal.Documents;
using Poam.Oscal.Editing;
using Poam.Oscal.Model;

namespace Poam.Oscal.Upgrade;

/// <summary>What 1.1.0 changed about links: those into the document itself have no media type, and addresses of locations are links.</summary>
internal sealed class LinkRepair(DocumentEditor editor, NodeDocument document, int target, Action<string, string> note)
{
    /// <summary>Mends the links.</summary>
    public void Run()
    {
        if (target < DefinitionImage.Current.FindRelease("1.1.0"u8))
        {
            return;
        }

        HashSet<int> locations = [];
        for (int node = 1; node < document.Count; node++)
        {
            if (document.MemberOf(node) == 0)
            {
                continue;
            }

            string name = document.NameOf(node);
            int around = document.ParentOf(node);
            if (name == "media-type" && document.NameOf(around) == "links" && PointsInside(around))
            {
                string pointer = NodePointer.Of(document, node);
                editor.Remove(pointer);
                note(pointer, "removed: a link into the document itself has no media type");
            }
            else if (name == "urls" && document.NameOf(around) == "locations")
            {
                Link(node, NodePointer.Of(document, around));
                locations.Add(around);
            }
        }

        foreach (int location in locations)
        {
            editor.Remove(NodePointer.Of(document, location) + "/urls");
        }
    }

    private void Link(int url, string location)
    {
        string text = Encoding.UTF8.GetString(document.TextOf(url));
        editor.Append(location + "/links", OscalNode.OfMembers(new ExtraMember("href", OscalNode.OfText(text))));
        note(NodePointer.Of(document, url), "became a link: `urls` are deprecated");
    }

    private bool PointsInside(int link)
    {
        for (int child = document.FirstChild(link); child >= 0; child = document.NextSibling(child))
        {
            if (document.NameOf(child) == "href")
            {
                return document.TextOf(child).StartsWith("#"u8);
            }
        }

        return false;
    }
}
