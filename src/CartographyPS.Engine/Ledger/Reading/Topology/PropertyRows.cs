using CartographyPS.Engine.Ledger.Storage;

namespace CartographyPS.Engine.Ledger.Reading.Topology;

/// <summary>Reads the stored properties and times of single nodes and edges. Not thread-safe.</summary>
internal sealed class PropertyRows : IDisposable
{
    // Queries ask for several properties of a node, and for the same nodes again. About 1 MB.
    private const int CachedNodes = 2048;

    // A larger text (a policy) is read again each time.
    private const int LongestCached = 4096;

    private readonly Statement _node;
    private readonly Statement _set;
    private readonly Statement _edge;
    private readonly Statement _nodeTimes;
    private readonly Statement _edgeTimes;
    private readonly CachedRow[] _cache = new CachedRow[CachedNodes];
    private byte[] _large = [];

    public PropertyRows(Database database)
    {
        _node = database.PrepareOnce("SELECT properties FROM ledger_node WHERE id = ?1");
        _set = database.PrepareOnce("SELECT properties FROM ledger_node INDEXED BY ledger_node_label_set WHERE label_set = ?1 ORDER BY id");
        _edge = database.PrepareOnce("SELECT properties FROM ledger_edge WHERE from_node = ?1 AND type = ?2 AND to_node = ?3");
        _nodeTimes = database.PrepareOnce($"SELECT {ViewSql.FirstSeenOf("n")}, {ViewSql.NodeLastUpdated} FROM ledger_node n WHERE n.id = ?1");
        _edgeTimes = database.PrepareOnce(
            $"SELECT {ViewSql.FirstSeenOf("e")}, {ViewSql.EdgeLastUpdated} FROM ledger_edge e WHERE e.from_node = ?1 AND e.type = ?2 AND e.to_node = ?3");
    }

    /// <summary>Returns the properties of a node as a UTF-8 JSON object with sorted names. Valid until the next call.</summary>
    public ReadOnlySpan<byte> OfNode(long row)
    {
        ref var cached = ref _cache[(int)(row & (CachedNodes - 1))];
        if (cached.Length > 0 && cached.Row == row) return cached.Properties.AsSpan(0, cached.Length);

        var stored = Read(_node.Bind(1, row));
        int length = stored.Length;
        if (length > LongestCached)
        {
            if (_large.Length < length) _large = new byte[length];
            stored.CopyTo(_large);
            _node.Reset();
            return _large.AsSpan(0, length);
        }
        if (cached.Properties is null || cached.Properties.Length < length) cached.Properties = new byte[Math.Max(512, length)];
        stored.CopyTo(cached.Properties);
        cached.Row = row;
        cached.Length = length;
        _node.Reset();
        return cached.Properties.AsSpan(0, length);
    }

    /// <summary>Reads the properties of all nodes of a label set, in the order of their positions.</summary>
    /// <param name="set">The label set.</param>
    /// <param name="read">Takes the properties of the next node, as <see cref="OfNode"/> returns them; false ends the reading.</param>
    public void OfNodes(LabelSet set, ReadProperties read)
    {
        _set.Bind(1, set.Row);
        try
        {
            while (_set.Step() && read(_set.Utf8(0)))
            {
                // What was read is with the reader.
            }
        }
        finally
        {
            _set.Reset();
        }
    }

    /// <summary>Returns the properties of an edge as a UTF-8 JSON object with sorted names; empty for none. A copy.</summary>
    public byte[] OfEdge(long from, long type, long to)
    {
        byte[] stored = Read(_edge.Bind(1, from).Bind(2, type).Bind(3, to)).ToArray();
        _edge.Reset();
        return stored;
    }

    /// <summary>Returns when a node was added to the graph (milliseconds since 1970) and last read (seconds since 1970).</summary>
    public (long FirstSeen, long LastUpdated) TimesOfNode(long row) => Times(_nodeTimes.Bind(1, row));

    /// <summary>Returns when an edge was added to the graph (milliseconds since 1970) and last read (seconds since 1970).</summary>
    public (long FirstSeen, long LastUpdated) TimesOfEdge(long from, long type, long to) => Times(_edgeTimes.Bind(1, from).Bind(2, type).Bind(3, to));

    /// <inheritdoc/>
    public void Dispose()
    {
        _node.Dispose();
        _set.Dispose();
        _edge.Dispose();
        _nodeTimes.Dispose();
        _edgeTimes.Dispose();
    }

    private static ReadOnlySpan<byte> Read(Statement statement) => statement.Step() ? statement.Utf8(0) : default;

    private static (long, long) Times(Statement statement)
    {
        var times = statement.Step() ? (statement.Integer(0), statement.Integer(1)) : default;
        statement.Reset();
        return times;
    }

    /// <summary>Takes the properties of a node; false for no more.</summary>
    public delegate bool ReadProperties(ReadOnlySpan<byte> properties);

    private struct CachedRow
    {
        public long Row;
        public int Length;
        public byte[] Properties;
    }
}
