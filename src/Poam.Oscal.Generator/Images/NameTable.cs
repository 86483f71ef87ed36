using System.Numerics;
using System.Text;
using Poam.Oscal.Definitions;

namespace Poam.Oscal.Generator.Images;

/// <summary>The open-addressing tables by which readers find the members of a definition.</summary>
internal sealed class NameTable
{
    private readonly List<byte> _slots = [];

    /// <summary>The slots of all tables.</summary>
    public IReadOnlyList<byte> Slots => _slots;

    /// <summary>The number of slots less one of a table for so many members.</summary>
    public static ushort MaskFor(int memberCount) => (ushort)(BitOperations.RoundUpToPowerOf2((uint)(memberCount * 2) + 1) - 1);

    /// <summary>Adds a table.</summary>
    /// <param name="names">The name of each member by place; null for a member without a name of this kind.</param>
    /// <param name="mask">The number of slots less one.</param>
    /// <returns>The first slot.</returns>
    public int Add(IReadOnlyList<string?> names, ushort mask)
    {
        byte[] table = new byte[mask + 1];
        for (int place = 0; place < names.Count; place++)
        {
            if (names[place] is not { } name)
            {
                continue;
            }

            uint slot = OscalNameHash.Of(Encoding.UTF8.GetBytes(name)) & mask;
            while (table[slot] != 0)
            {
                slot = (slot + 1) & mask;
            }

            table[slot] = (byte)(place + 1);
        }

        int first = _slots.Count;
        _slots.AddRange(table);
        return first;
    }
}
