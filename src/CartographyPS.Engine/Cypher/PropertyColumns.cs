using CartographyPS.Engine.Ledger.Reading.Topology;

namespace CartographyPS.Engine.Cypher;

/// <summary>
/// Properties of many nodes in memory. A query that reads one property of many nodes of a label set, as a scan does, gets it for all of
/// them by one pass over the file, which costs less than looking each node up. Not thread-safe.
/// </summary>
internal sealed class PropertyColumns(GraphTopology topology, PropertyDecoder decoder)
{
    // A pass costs about half as much for each node as a look-up. So what is read in vain is at most a few times what was asked for.
    private const int LeastReads = 64;
    private const int ReadShare = 8;

    // Values beyond this are looked up one by one.
    private const long MostBytes = 64L << 20;
    private const int BytesPerValue = 32;
    private const int MostShared = 4096;

    private readonly Dictionary<string, Column[]> _columns = new(StringComparer.Ordinal);
    private long _bytes;

    /// <summary>Finds a property of a node; false when it is to be looked up.</summary>
    /// <param name="position">The node's position.</param>
    /// <param name="key">The property's name.</param>
    /// <param name="value">The value; null when the node has none.</param>
    public bool TryGet(int position, string key, out object? value)
    {
        value = null;
        if (!_columns.TryGetValue(key, out var columns)) _columns[key] = columns = new Column[topology.Nodes.Sets.Count];
        int number = topology.Nodes.SetAt(position);
        ref var column = ref columns[number];
        if (column.Values is null)
        {
            var set = topology.Nodes.Sets[number];
            if (++column.Reads < Math.Max(LeastReads, set.Count / ReadShare) || column.IsTooLarge) return false;
            column.Values = Read(set, key);
            column.IsTooLarge = column.Values is null;
            if (column.IsTooLarge) return false;
        }
        value = column.Values![position - topology.Nodes.Sets[number].Start];
        return true;
    }

    // Null when the values would take too much memory.
    private object?[]? Read(LabelSet set, string key)
    {
        object?[] values = new object?[set.Count];
        var shared = new Dictionary<string, string>(StringComparer.Ordinal);
        int next = 0;
        long bytes = 8L * values.Length;
        topology.Properties.OfNodes(set, properties =>
        {
            object? value = decoder.Find(set.Primary, properties, key);
            if (value is string text)
            {
                if (shared.TryGetValue(text, out string? same)) value = same;
                else if (shared.Count < MostShared) shared[text] = text;
                if (!ReferenceEquals(value, same)) bytes += BytesPerValue + (2L * text.Length);
            }
            else if (value is not (null or bool))
            {
                bytes += value is IReadOnlyList<object?> list
                    ? BytesPerValue * (1L + list.Count) + list.Sum(item => 2L * ((item as string)?.Length ?? 0))
                    : BytesPerValue;
            }
            values[next++] = value;
            return _bytes + bytes <= MostBytes;
        });
        if (_bytes + bytes > MostBytes) return null;
        _bytes += bytes;
        return values;
    }

    private struct Column
    {
        public object?[]? Values;
        public int Reads;
        public bool IsTooLarge;
    }
}
