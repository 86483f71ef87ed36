using Poam.Oscal.Documents;

namespace Poam.Oscal.Formats.Yaml;

/// <summary>
/// Reads the events of a large text on a thread of their own, a few blocks ahead of who uses them: the parser takes most of the time, and what is made
/// of its events is done meanwhile. The events are the same, in the same order.
/// </summary>
internal sealed class YamlReadAhead : IYamlEventReader, IDisposable
{
    private const int BlockCount = 4;

    private readonly Lock _lock = new();
    private readonly AutoResetEvent _changed = new(initialState: false);
    private readonly AutoResetEvent _released = new(initialState: false);
    private readonly IYamlEventReader _events;
    private readonly ReadOnlyMemory<byte> _source;
    private readonly YamlEventBlock[] _blocks = new YamlEventBlock[BlockCount];
    private readonly SideThread _reading;

    // Blocks that were filled and that were used, from the start on; they take turns.
    private int _filled;
    private int _used;
    private bool _isAtEnd;
    private bool _isStopped;

    private YamlEventBlock? _current;
    private int _next;

    /// <summary>Begins to read.</summary>
    /// <param name="events">Reads the events; nobody else may use it meanwhile.</param>
    /// <param name="source">The UTF-8 of the document.</param>
    public YamlReadAhead(IYamlEventReader events, ReadOnlyMemory<byte> source)
    {
        _events = events;
        _source = source;
        for (int i = 0; i < BlockCount; i++)
        {
            _blocks[i] = new YamlEventBlock();
        }

        _reading = SideThread.Start(FillAll);
    }

    /// <inheritdoc/>
    public YamlFault? Fault { get; private set; }

    /// <inheritdoc/>
    public bool Read(out YamlEvent next)
    {
        if ((_current is null || _next == _current.Count) && !TakeBlock())
        {
            next = default;
            return false;
        }

        next = _current![_next++];
        return true;
    }

    /// <inheritdoc/>
    public ReadOnlySpan<byte> TextOf(in YamlEvent scalar) =>
        scalar.IsDecoded ? _current!.TextOf(in scalar) : _source.Span.Slice(scalar.Text.Start, scalar.Text.Length);

    /// <summary>Ends the reading. What failed behind the last event that was used is of no interest.</summary>
    public void Dispose()
    {
        lock (_lock)
        {
            _isStopped = true;
        }

        _released.Set();
        _reading.Wait();
        _changed.Dispose();
        _released.Dispose();
    }

    /// <summary>Gives the current block back and waits for the next one.</summary>
    private bool TakeBlock()
    {
        lock (_lock)
        {
            _used += _current is null ? 0 : 1;
        }

        _current = null;
        _next = 0;
        _released.Set();
        while (true)
        {
            lock (_lock)
            {
                if (_filled > _used)
                {
                    _current = _blocks[_used % BlockCount];
                    return true;
                }

                if (_isAtEnd)
                {
                    break;
                }
            }

            _changed.WaitOne();
        }

        _reading.Join();
        Fault = _events.Fault;
        return false;
    }

    private void FillAll()
    {
        try
        {
            bool hasMore = true;
            while (hasMore && WaitForRoom())
            {
                YamlEventBlock block = _blocks[_filled % BlockCount];
                hasMore = Fill(block);
                Publish(block.Count > 0 ? 1 : 0, isAtEnd: !hasMore);
            }
        }
        finally
        {
            Publish(0, isAtEnd: true);
        }
    }

    /// <summary>Reads events into a block.</summary>
    /// <returns>Whether there may be more.</returns>
    private bool Fill(YamlEventBlock block)
    {
        block.Clear();
        while (!block.IsFull)
        {
            if (!_events.Read(out YamlEvent next))
            {
                return false;
            }

            block.Add(in next, next.IsDecoded ? _events.TextOf(in next) : default);
        }

        return true;
    }

    private void Publish(int blocks, bool isAtEnd)
    {
        lock (_lock)
        {
            _filled += blocks;
            _isAtEnd = isAtEnd;
        }

        _changed.Set();
    }

    private bool WaitForRoom()
    {
        while (true)
        {
            lock (_lock)
            {
                if (_isStopped || _filled - _used < BlockCount)
                {
                    return !_isStopped;
                }
            }

            _released.WaitOne();
        }
    }
}
