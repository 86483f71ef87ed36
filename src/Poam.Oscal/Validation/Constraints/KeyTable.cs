using Poam.Oscal.Definitions;

namespace Poam.Oscal.Validation.Constraints;

/// <summary>The keys that were seen: of indexes in the whole document, of uniqueness in one object.</summary>
internal sealed class KeyTable(DefinitionImage definitions, NodeKeys keys)
{
    private int[] _slots = new int[256];
    private uint[] _hashes = new uint[128];
    private long[] _scopes = new long[128];
    private int[] _nodes = new int[128];
    private int[] _constraints = new int[128];
    private int _count;

    /// <summary>The node with a key, or -1. The key is the one that was read last.</summary>
    /// <param name="hash">Its hash.</param>
    /// <param name="scope">The object in which it must be unique, or the name of an index.</param>
    /// <param name="constraint">The constraint by which it was read.</param>
    public int Find(uint hash, long scope, in OscalImageConstraint constraint)
    {
        uint mask = (uint)_slots.Length - 1;
        for (uint slot = Mix(hash, scope) & mask; _slots[slot] != 0; slot = (slot + 1) & mask)
        {
            int entry = _slots[slot] - 1;
            if (_hashes[entry] == hash && _scopes[entry] == scope
                && keys.Equal(in constraint, in definitions.Constraints[_constraints[entry]], _nodes[entry]))
            {
                return _nodes[entry];
            }
        }

        return -1;
    }

    /// <summary>Adds a key that is not there.</summary>
    public void Add(uint hash, long scope, int constraint, int node)
    {
        if (_count == _hashes.Length)
        {
            Array.Resize(ref _hashes, _count * 2);
            Array.Resize(ref _scopes, _count * 2);
            Array.Resize(ref _nodes, _count * 2);
            Array.Resize(ref _constraints, _count * 2);
            _slots = new int[_count * 4];
            for (int i = 0; i < _count; i++)
            {
                Enter(i);
            }
        }

        _hashes[_count] = hash;
        _scopes[_count] = scope;
        _nodes[_count] = node;
        _constraints[_count] = constraint;
        Enter(_count++);
    }

    /// <summary>Copies the keys that a constraint has added to a scope.</summary>
    public void CopyKeys(long scope, int constraint, List<string?[]> copies)
    {
        for (int entry = 0; entry < _count; entry++)
        {
            if (_scopes[entry] == scope && _constraints[entry] == constraint)
            {
                copies.Add(keys.PartsOf(in definitions.Constraints[constraint], _nodes[entry]));
            }
        }
    }

    private void Enter(int entry)
    {
        uint mask = (uint)_slots.Length - 1;
        uint slot = Mix(_hashes[entry], _scopes[entry]) & mask;
        while (_slots[slot] != 0)
        {
            slot = (slot + 1) & mask;
        }

        _slots[slot] = entry + 1;
    }

    private static uint Mix(uint hash, long scope) => (hash ^ ((uint)(scope ^ (scope >> 32)) * 0x9E37_79B9u)) * 0x85EB_CA6Bu >> 3;
}
