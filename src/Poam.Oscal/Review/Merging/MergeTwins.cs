using Poam.Oscal.Linking;
using Poam.Oscal.Review.Diffing;

namespace Poam.Oscal.Review.Merging;

/// <summary>Finds what both sides added: the same object by its UUID or key, or an item with the same POAM-ID.</summary>
internal static class MergeTwins
{
    /// <summary>The item of ours that an item of theirs stands for, or -1.</summary>
    /// <param name="ours">Base and our side.</param>
    /// <param name="theirs">Base and their side.</param>
    /// <param name="items">The items of our list.</param>
    /// <param name="their">The item of theirs.</param>
    /// <param name="hasOtherUuid">Whether only the POAM-ID is the same.</param>
    public static int Find(DocumentMatch ours, DocumentMatch theirs, int[] items, int their, out bool hasOtherUuid)
    {
        hasOtherUuid = false;
        UuidKey? uuid = theirs.Right.TryGetUuid(their, out UuidKey key) ? key : null;
        string? name = theirs.Right.KeyOf(their);
        ulong hash = theirs.RightHashes.Exact(their);
        foreach (int our in items)
        {
            bool isSameUuid = uuid is not null && ours.Right.TryGetUuid(our, out UuidKey other) && other == uuid;
            if (isSameUuid || ours.RightHashes.Exact(our) == hash)
            {
                return our;
            }

            // What has no UUID is known by its id or by what it refers to; several may have another key.
            bool isNew = ours.LeftOf(our) < 0;
            if (isNew && name is not null && ours.Right.KeyOf(our) == name && (uuid is not null || IsReference(ours, our) || ours.Right.Member(our, "id"u8) >= 0))
            {
                hasOtherUuid = uuid is not null;
                return our;
            }
        }

        return -1;
    }

    private static bool IsReference(DocumentMatch match, int node) => match.Right.IsReference(node, out _);
}
