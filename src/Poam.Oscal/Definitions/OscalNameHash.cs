using System.Buffers.Binary;

namespace Poam.Oscal.Definitions;

/// <summary>The hash under which member names stand in the tables of the definition image.</summary>
internal static class OscalNameHash
{
    /// <summary>Hashes a name. The generator and the readers must agree, so a change needs new images.</summary>
    public static uint Of(ReadOnlySpan<byte> name)
    {
        ulong head;
        ulong tail;
        if (name.Length >= 8)
        {
            head = BinaryPrimitives.ReadUInt64LittleEndian(name);
            tail = BinaryPrimitives.ReadUInt64LittleEndian(name[^8..]);
        }
        else if (name.Length >= 4)
        {
            head = BinaryPrimitives.ReadUInt32LittleEndian(name);
            tail = BinaryPrimitives.ReadUInt32LittleEndian(name[^4..]);
        }
        else
        {
            head = name.Length > 0 ? name[0] : 0ul;
            tail = name.Length > 1 ? (ulong)(name[1] << 8 | name[^1]) : 0ul;
        }

        ulong mixed = (head * 0x9E37_79B9_7F4A_7C15ul) ^ (tail * 0xC2B2_AE3D_27D4_EB4Ful) ^ (uint)name.Length;
        mixed ^= mixed >> 29;
        mixed *= 0xBF58_476D_1CE4_E5B9ul;
        return (uint)(mixed >> 32);
    }
}
