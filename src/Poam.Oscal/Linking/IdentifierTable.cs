using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace Poam.Oscal.Linking;

/// <summary>The objects of a document by UUID: open addressing over plain arrays, objects with one UUID chained in the order of the text.</summary>
internal sealed class IdentifierTable
{
    private const int None = -1;
    private const int FewestSlots = 16;

    private readonly ulong[] _high;
    private readonly ulong[] _low;
    private readonly int[] _nodes;
    private readonly int[] _kinds;
    private readonly int[] _next;
    private readonly int[] _last;
    private readonly bool[] _isHead;
    private readonly bool[] _used;
    private readonly int[] _slots;

    /// <summary>Makes an empty table with room for so many objects, and no more.</summary>
    public IdentifierTable(int capacity)
    {
        _high = new ulong[capacity];
        _low = new ulong[capacity];
        _nodes = new int[capacity];
        _kinds = new int[capacity];
        _next = new int[capacity];
        _last = new int[capacity];
        _isHead = new bool[capacity];
        _used = new bool[capacity];

        // At most half of the slots are taken.
        _slots = new int[Math.Max(FewestSlots, (int)BitOperations.RoundUpToPowerOf2((uint)capacity * 2))];
    }

    /// <summary>How many objects there are.</summary>
    public int Count { get; private set; }

    /// <summary>The node of an object's UUID or id.</summary>
    public int NodeOf(int entry) => _nodes[entry];

    /// <summary>What an object is.</summary>
    public ObjectKinds KindOf(int entry) => (ObjectKinds)_kinds[entry];

    /// <summary>The UUID of an object.</summary>
    public UuidKey KeyOf(int entry) => new(_high[entry], _low[entry]);

    /// <summary>The next object with the same UUID, or -1.</summary>
    public int NextOf(int entry) => _next[entry];

    /// <summary>Whether no object before this one has its UUID.</summary>
    public bool IsFirst(int entry) => _isHead[entry];

    /// <summary>Whether a reference that may point at such an object does.</summary>
    public bool IsUsed(int entry) => _used[entry];

    /// <summary>Notes that something refers to an object.</summary>
    public void Use(int entry) => _used[entry] = true;

    /// <summary>Asks the processor for the place of a UUID in the table, which is about to be looked for.</summary>
    public unsafe void Fetch(UuidKey key)
    {
        if (Sse.IsSupported)
        {
            // Nothing is read, so that it does not matter when the table is moved meanwhile.
            Sse.Prefetch0(Unsafe.AsPointer(ref _slots[FirstSlotOf(key)]));
        }
    }

    /// <summary>Takes an object.</summary>
    public void Add(UuidKey key, int node, ObjectKinds kind)
    {
        int entry = Count++;
        _high[entry] = key.High;
        _low[entry] = key.Low;
        _nodes[entry] = node;
        _kinds[entry] = (int)kind;
        _next[entry] = None;
        _last[entry] = entry;
        int slot = SlotOf(key);
        int head = _slots[slot] - 1;
        _isHead[entry] = head < 0;
        if (head < 0)
        {
            _slots[slot] = entry + 1;
            return;
        }

        _next[_last[head]] = entry;
        _last[head] = entry;
    }

    /// <summary>The first object with a UUID, or -1.</summary>
    public int Find(UuidKey key) => _slots[SlotOf(key)] - 1;

    /// <summary>The first object with a UUID, or -1. Documents list things in one order, so the object that is guessed often is the one.</summary>
    /// <param name="key">The UUID.</param>
    /// <param name="guess">The object to try first; any number.</param>
    public int Find(UuidKey key, int guess) =>
        (uint)guess < (uint)Count && _isHead[guess] && _high[guess] == key.High && _low[guess] == key.Low ? guess : Find(key);

    private int SlotOf(UuidKey key)
    {
        int mask = _slots.Length - 1;
        int slot = FirstSlotOf(key);
        while (_slots[slot] != 0)
        {
            int entry = _slots[slot] - 1;
            if (_high[entry] == key.High && _low[entry] == key.Low)
            {
                break;
            }

            slot = (slot + 1) & mask;
        }

        return slot;
    }

    private int FirstSlotOf(UuidKey key) => (int)((key.High ^ (key.Low * 0x9E3779B97F4A7C15)) >> 32) & (_slots.Length - 1);
}
