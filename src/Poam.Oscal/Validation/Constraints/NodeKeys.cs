using Poam.Oscal.Definitions;
using Poam.Oscal.Documents;

namespace Poam.Oscal.Validation.Constraints;

/// <summary>Reads the keys of nodes: of indexes, of uniqueness and of references.</summary>
internal sealed class NodeKeys(DefinitionImage definitions, NodeDocument document, TermEvaluator evaluator)
{
    private const int MaxParts = 8;

    // For each part of the key that was read: the node of its text, or a default as -2 less its string number, or -1 for none.
    private readonly int[] _parts = new int[MaxParts];
    private readonly int[] _others = new int[MaxParts];

    /// <summary>The key of a node, in words.</summary>
    public string Describe(in OscalImageConstraint constraint, int node, int choice = 0)
    {
        Read(in constraint, node, _parts, choice);
        string[] texts = new string[constraint.KeyCount];
        for (int i = 0; i < texts.Length; i++)
        {
            texts[i] = System.Text.Encoding.UTF8.GetString(TextOf(in constraint, _parts, i));
        }

        return string.Join(", ", texts);
    }

    /// <summary>The parts of the key of a node, null for those without a value.</summary>
    public string?[] PartsOf(in OscalImageConstraint constraint, int node)
    {
        Read(in constraint, node, _parts, choice: 0);
        return Parts(in constraint);
    }

    /// <summary>The parts of the key that was read last, null for those without a value.</summary>
    public string?[] Parts(in OscalImageConstraint constraint)
    {
        string?[] texts = new string?[constraint.KeyCount];
        for (int i = 0; i < texts.Length; i++)
        {
            texts[i] = _parts[i] == -1 ? null : System.Text.Encoding.UTF8.GetString(TextOf(in constraint, _parts, i));
        }

        return texts;
    }

    /// <summary>Reads the key of a node and gives its hash; 0 when no part has a value, so that there is no key.</summary>
    /// <param name="constraint">The constraint that says what the key is.</param>
    /// <param name="node">The node.</param>
    /// <param name="choice">Which of several values of a part counts, from 0.</param>
    /// <param name="hash">The hash.</param>
    /// <returns>Whether there is such a choice.</returns>
    public bool TryRead(in OscalImageConstraint constraint, int node, int choice, out uint hash)
    {
        bool isThere = Read(in constraint, node, _parts, choice);
        hash = HashOf(in constraint);
        return isThere;
    }

    /// <summary>The place of the text of the first part that was read, or -1.</summary>
    public int FirstNode => _parts[0];

    /// <summary>Whether the key that was read last equals the key of another node.</summary>
    public bool Equal(in OscalImageConstraint constraint, in OscalImageConstraint other, int otherNode)
    {
        if (constraint.KeyCount != other.KeyCount)
        {
            return false;
        }

        Read(in other, otherNode, _others, 0);
        for (int i = 0; i < constraint.KeyCount; i++)
        {
            bool bothAbsent = _parts[i] == -1 && _others[i] == -1;
            bool oneAbsent = _parts[i] == -1 || _others[i] == -1;
            if (!bothAbsent && (oneAbsent || !TextOf(in constraint, _parts, i).SequenceEqual(TextOf(in other, _others, i))))
            {
                return false;
            }
        }

        return true;
    }

    private bool Read(in OscalImageConstraint constraint, int node, int[] parts, int choice)
    {
        bool isThere = choice == 0;
        for (int i = 0; i < constraint.KeyCount; i++)
        {
            ref readonly OscalImageKey key = ref definitions.Keys[constraint.FirstKey + i];
            int found = evaluator.Pick(key.FirstPath, key.PathCount, node, choice);
            int text = found >= 0 ? evaluator.TextNodeOf(found) : -1;
            isThere |= found >= 0 && choice > 0;
            bool startsWell = text >= 0 && (key.Skip == 0 || document.TextOf(text) is [(byte)'#', ..]);
            int absent = key.Flag > 0 && found < 0 && definitions.Members[key.Flag].Default >= 0 ? -2 - definitions.Members[key.Flag].Default : -1;
            parts[i] = startsWell ? text : absent;
        }

        return isThere;
    }

    private ReadOnlySpan<byte> TextOf(in OscalImageConstraint constraint, int[] parts, int i) =>
        parts[i] >= 0 ? document.TextOf(parts[i])[definitions.Keys[constraint.FirstKey + i].Skip..]
        : parts[i] == -1 ? default
        : definitions.Utf8(-2 - parts[i]);

    private uint HashOf(in OscalImageConstraint constraint)
    {
        uint hash = 0;
        bool hasValue = false;
        for (int i = 0; i < constraint.KeyCount; i++)
        {
            hasValue |= _parts[i] != -1;
            hash = (hash * 31) + (_parts[i] == -1 ? 1 : TextHash(TextOf(in constraint, _parts, i)));
        }

        return hasValue ? hash | 1 : 0;
    }

    private static uint TextHash(ReadOnlySpan<byte> text)
    {
        // Keys come from documents of others: their hashes must not be made to collide, and HashCode has a seed of its own in each process.
        HashCode code = default;
        code.AddBytes(text);
        return (uint)code.ToHashCode();
    }
}
