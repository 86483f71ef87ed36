using System.Text.Json;
using Poam.Oscal.Documents;
using Poam.Oscal.Editing;

namespace Poam.Oscal.Review.Formatting;

/// <summary>
/// Proves that a JSON text says what another one says, token by token: each value of the first is found exactly once in the second, under
/// the same names and at the same index, texts to the letter. Neither definitions nor the node table take part, so that no fault of theirs
/// can hide a loss. Members may be in any order; a list of one item may stand without its brackets.
/// </summary>
internal sealed class JsonProof
{
    private readonly LayoutTable _table;
    private readonly ReadOnlyMemory<byte> _source;
    private readonly ulong[] _found;

    // Objects have few members. One that has very many in disorder, a name a thousand times among them, is no document of OSCAL.
    private long _steps;
    private FormatFault? _fault;

    private JsonProof(LayoutTable table, ReadOnlyMemory<byte> source)
    {
        _table = table;
        _source = source;
        _found = new ulong[(table.Count + 63) / 64];
        _steps = 4096 + (256L * table.Count);
    }

    /// <summary>Compares a text with what was written of it.</summary>
    /// <param name="table">Where the values of the text stand.</param>
    /// <param name="source">The text.</param>
    /// <param name="written">What was written.</param>
    /// <returns>The first place of the text that the other does not have as it is, or null.</returns>
    public static FormatFault? FindLoss(LayoutTable table, ReadOnlyMemory<byte> source, ReadOnlySpan<byte> written)
    {
        JsonProof proof = new(table, source);
        try
        {
            Utf8JsonReader reader = new(written, new JsonReaderOptions { MaxDepth = 1024 });
            if (reader.Read() && proof.Value(0, ref reader) && !reader.Read())
            {
                proof.FindUnread();
            }
        }
        catch (JsonException)
        {
            proof._fault ??= new FormatFault(0, FormatMessages.ReadsDifferently);
        }

        return proof._fault;
    }

    private bool Value(int row, ref Utf8JsonReader reader)
    {
        if (!Take(row))
        {
            return false;
        }

        LayoutKind kind = _table[row].Kind;
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject when kind == LayoutKind.FlowObject:
                return Members(row, ref reader);
            case JsonTokenType.StartArray when kind == LayoutKind.FlowArray:
                return Items(row, ref reader);
            case not JsonTokenType.StartArray when kind == LayoutKind.FlowArray && _table[row].Next > row + 1 && _table[row + 1].Next == _table[row].Next:
                return Value(row + 1, ref reader);
            case not (JsonTokenType.StartObject or JsonTokenType.StartArray) when kind == LayoutKind.Scalar:
                return IsSame(row, ref reader) || Fail(row, FormatMessages.ReadsDifferently);
            default:
                return Fail(row, FormatMessages.HasOtherShape);
        }
    }

    private bool Members(int row, ref Utf8JsonReader reader)
    {
        // Most members stand where they are expected, so that the first one that is left over is the one that is looked for.
        int first = row + 1;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            while (first < _table[row].Next && IsFound(first))
            {
                first = _table[first].Next;
            }

            int child = Find(first, _table[row].Next, ref reader);
            if (child < 0)
            {
                return Fail(row, FormatMessages.ReadsDifferently);
            }

            reader.Read();
            if (!Value(child, ref reader))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The first member of a name that was not found yet, or -1.</summary>
    private int Find(int first, int end, ref Utf8JsonReader reader)
    {
        for (int child = first; child < end && _steps > 0; child = _table[child].Next)
        {
            if (!IsFound(child) && IsNamed(child, ref reader))
            {
                return child;
            }

            _steps--;
        }

        return -1;
    }

    private bool Items(int row, ref Utf8JsonReader reader)
    {
        int child = row + 1;
        int end = _table[row].Next;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (child >= end)
            {
                return Fail(row, FormatMessages.HasOtherShape);
            }

            if (!Value(child, ref reader))
            {
                return false;
            }

            child = _table[child].Next;
        }

        return child == end || Fail(child, FormatMessages.HasOtherShape);
    }

    private bool IsNamed(int row, ref Utf8JsonReader reader)
    {
        TextSpan key = _table[row].Key;
        return AreEqualTexts(_source.Span.Slice(key.Start + 1, key.Length - 2), ref reader);
    }

    private bool IsSame(int row, ref Utf8JsonReader reader)
    {
        ReadOnlySpan<byte> raw = _source.Span[_table[row].Start.._table[row].End];
        return (raw[0] == '"') == (reader.TokenType == JsonTokenType.String)
            && (raw[0] == '"' ? AreEqualTexts(raw[1..^1], ref reader) : raw.SequenceEqual(reader.ValueSpan));
    }

    private static bool AreEqualTexts(ReadOnlySpan<byte> raw, ref Utf8JsonReader reader) =>
        raw.SequenceEqual(reader.ValueSpan)
        || ((reader.ValueIsEscaped || raw.Contains((byte)'\\')) && JsonEscapes.Decode(raw).SequenceEqual(JsonEscapes.Decode(reader.ValueSpan)));

    private bool IsFound(int row) => (_found[row >> 6] & (1UL << row)) != 0;

    private bool Take(int row)
    {
        bool isNew = !IsFound(row);
        _found[row >> 6] |= 1UL << row;
        return isNew || Fail(row, FormatMessages.HasOtherShape);
    }

    private void FindUnread()
    {
        for (int row = 0; row < _table.Count; row++)
        {
            if (!IsFound(row))
            {
                Fail(row, FormatMessages.HasOtherShape);
                return;
            }
        }
    }

    private bool Fail(int row, string message)
    {
        TextSpan key = _table[row].Key;
        _fault ??= new FormatFault(key.Length > 0 ? key.Start : _table[row].Start, message);
        return false;
    }
}
