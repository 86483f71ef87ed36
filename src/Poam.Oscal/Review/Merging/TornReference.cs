using Poam.Oscal.Documents;
using Poam.Oscal.Linking;

namespace Poam.Oscal.Review.Merging;

/// <summary>A reference whose UUID one side changed and whose type the other: both together would say what nobody said.</summary>
internal static class TornReference
{
    /// <summary>The names of the members that people have to decide, both alike; none where the two were not changed apart.</summary>
    /// <param name="ours">Base and our side.</param>
    /// <param name="theirs">Base and their side.</param>
    /// <param name="start">The reference in the base.</param>
    /// <param name="our">The reference in our side.</param>
    /// <param name="their">The reference in their side.</param>
    public static string[] MembersOf(SideMap ours, SideMap theirs, int start, int our, int their)
    {
        ItemIdentity identity = ours.Match.Left;
        if (!identity.IsReference(start, out int target) || identity.Member(start, "type"u8) is not (>= 0 and int type))
        {
            return [];
        }

        string uuidName = identity.Document.NameOf(target);
        string typeName = identity.Document.NameOf(type);
        bool isOurUuid = IsOther(identity.Document, target, ours.Side, our, uuidName);
        bool isOurType = IsOther(identity.Document, type, ours.Side, our, typeName);
        bool isTheirUuid = IsOther(identity.Document, target, theirs.Side, their, uuidName);
        bool isTheirType = IsOther(identity.Document, type, theirs.Side, their, typeName);
        bool isTorn = (isOurUuid && isTheirType && !isOurType && !isTheirUuid) || (isOurType && isTheirUuid && !isOurUuid && !isTheirType);
        return isTorn ? [uuidName, typeName] : [];
    }

    private static bool IsOther(NodeDocument start, int node, NodeDocument side, int holder, string name) =>
        MemberTriple.NodesOf(side, holder, name) is not [int now] || !start.TextOf(node).SequenceEqual(side.TextOf(now));
}
