namespace Poam.Oscal.Documents;

/// <summary>The nodes right inside a node, in the order of the document.</summary>
/// <param name="nodes">The table.</param>
/// <param name="node">The node; for a negative one there are none.</param>
internal readonly struct NodeChildren(NodeTable nodes, int node)
{
    /// <summary>Goes through them.</summary>
    public Enumerator GetEnumerator() => new(nodes, node);

    /// <summary>Goes through the nodes right inside a node: each ends where the next one starts.</summary>
    internal struct Enumerator
    {
        private readonly int[] _ends;
        private readonly int _end;
        private int _next;

        /// <summary>Stands before the first one.</summary>
        public Enumerator(NodeTable nodes, int node)
        {
            _ends = nodes.Ends;
            _end = node < 0 ? 0 : _ends[node];
            _next = node + 1;
        }

        /// <summary>The node.</summary>
        public int Current { get; private set; }

        /// <summary>Goes to the next one, if there is one.</summary>
        public bool MoveNext()
        {
            if (_next >= _end)
            {
                return false;
            }

            Current = _next;
            _next = _ends[_next];
            return true;
        }
    }
}
