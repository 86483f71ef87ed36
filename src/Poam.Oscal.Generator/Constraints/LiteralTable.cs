using System.Numerics;
using System.Text;
using Poam.Oscal.Definitions;
using Poam.Oscal.Generator.Images;

namespace Poam.Oscal.Generator.Constraints;

/// <summary>The texts that constraints compare values with, and the members whose values are compared.</summary>
internal sealed class LiteralTable(ImageStrings strings)
{
    private readonly SortedSet<int> _numbers = [];
    private readonly HashSet<int> _members = [];

    /// <summary>The string number of a text.</summary>
    public int Number(string text)
    {
        int number = strings.Number(text);
        _numbers.Add(number);
        return number;
    }

    /// <summary>Notes that the values of a member are compared.</summary>
    public void Compare(GraphMember member)
    {
        _members.Add(member.Number);
        if (member.Model?.Default is { } absent)
        {
            Number(absent);
        }
    }

    /// <summary>Whether the values of a member are compared.</summary>
    public bool IsCompared(int member) => _members.Contains(member);

    /// <summary>The slots of the hash table: 0 for free, else a string number.</summary>
    public int[] Slots()
    {
        int[] slots = new int[BitOperations.RoundUpToPowerOf2((uint)(_numbers.Count * 3) + 1)];
        uint mask = (uint)slots.Length - 1;
        foreach (int number in _numbers)
        {
            uint slot = OscalNameHash.Of(Encoding.UTF8.GetBytes(strings.Value(number))) & mask;
            while (slots[slot] != 0)
            {
                slot = (slot + 1) & mask;
            }

            slots[slot] = number;
        }

        return slots;
    }
}
