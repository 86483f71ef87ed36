using Poam.Oscal.Definitions;
using Poam.Oscal.Documents;

namespace Poam.Oscal.Review.Diffing;

/// <summary>The nodes that two objects have under one name.</summary>
/// <param name="Left">Those of the first object, in their order.</param>
/// <param name="Right">Those of the second object, in their order.</param>
/// <param name="IsList">Whether they are the items of a list.</param>
internal sealed record MemberPair(int[] Left, int[] Right, bool IsList)
{
    /// <summary>The pairs of two objects, by name. What a JSON document says of its schema is no content.</summary>
    public static List<MemberPair> Of(NodeDocument left, int leftNode, NodeDocument right, int rightNode)
    {
        Dictionary<string, List<int>> ours = ByName(left, leftNode, out List<string> names);
        Dictionary<string, List<int>> theirs = ByName(right, rightNode, out List<string> others);
        List<MemberPair> pairs = [];
        foreach (string name in names)
        {
            pairs.Add(Make(left, right, ours[name], theirs.GetValueOrDefault(name) ?? []));
        }

        foreach (string name in others)
        {
            if (!ours.ContainsKey(name))
            {
                pairs.Add(Make(left, right, [], theirs[name]));
            }
        }

        return pairs;
    }

    private static MemberPair Make(NodeDocument left, NodeDocument right, List<int> ours, List<int> theirs)
    {
        bool isList = ours.Exists(n => IsItem(left, n)) || theirs.Exists(n => IsItem(right, n)) || ours.Count > 1 || theirs.Count > 1;
        return new MemberPair([.. ours], [.. theirs], isList);
    }

    /// <summary>Whether a node is an item of a list by the model.</summary>
    public static bool IsItem(NodeDocument document, int node) =>
        document.MemberOf(node) is not 0 and int member && DefinitionImage.Current.Members[member].Many != 0;

    private static Dictionary<string, List<int>> ByName(NodeDocument document, int node, out List<string> names)
    {
        Dictionary<string, List<int>> members = new(StringComparer.Ordinal);
        names = [];
        for (int child = document.FirstChild(node); child >= 0; child = document.NextSibling(child))
        {
            string name = document.NameOf(child);
            if (node == 0 && name == "$schema")
            {
                continue;
            }

            if (!members.TryGetValue(name, out List<int>? nodes))
            {
                members[name] = nodes = [];
                names.Add(name);
            }

            nodes.Add(child);
        }

        return members;
    }
}
