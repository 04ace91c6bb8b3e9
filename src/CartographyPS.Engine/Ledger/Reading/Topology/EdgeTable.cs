using CartographyPS.Engine.Ledger.Storage;

namespace CartographyPS.Engine.Ledger.Reading.Topology;

/// <summary>
/// All edges by number, from 0, in the order of their start nodes and types; and for each node those that end there, in the order of their
/// types. 18 bytes an edge. Types have numbers of their own.
/// </summary>
internal sealed class EdgeTable
{
    private const string Sql = "SELECT from_node, type, to_node FROM ledger_edge ORDER BY from_node, type, to_node";

    private readonly int[] _from;
    private readonly int[] _to;
    private readonly ushort[] _type;

    // Of each node: the numbers of the edges that start there, [start, end).
    private readonly int[] _outStart;
    private readonly int[] _outEnd;

    // The numbers of all edges by the node where they end; of each node: the range in it, from one start to the next.
    private readonly int[] _in;
    private readonly int[] _inStart;

    // The numbers of all edges by type, and where each type starts.
    private readonly int[] _byType;
    private readonly int[] _typeStart;
    private readonly long[] _typeRows;

    /// <summary>Reads the edges between nodes.</summary>
    public EdgeTable(Database database, NodeTable nodes)
    {
        var from = new List<int>();
        var to = new List<int>();
        var types = new List<ushort>();
        var seen = new Dictionary<long, ushort>();
        using (var rows = database.PrepareOnce(Sql))
        {
            while (rows.Step())
            {
                long type = rows.Integer(1);
                if (!seen.TryGetValue(type, out ushort number)) seen[type] = number = checked((ushort)seen.Count);
                types.Add(number);
                from.Add(nodes.PositionOf(rows.Integer(0)));
                to.Add(nodes.PositionOf(rows.Integer(2)));
            }
        }
        _from = [.. from];
        _to = [.. to];
        // Numbers in the order of the rows of the types, so that the edges that start at a node are in the order of their types' numbers.
        _typeRows = [.. seen.Keys.OrderBy(type => type)];
        ushort[] sorted = [.. seen.OrderBy(type => type.Value).Select(type => (ushort)Array.BinarySearch(_typeRows, type.Key))];
        _type = [.. types.Select(number => sorted[number])];

        (_outStart, _outEnd) = Starts(nodes.Count);
        _typeStart = Offsets(_type.Length, edge => _type[edge], _typeRows.Length);
        _byType = Grouped(Enumerable.Range(0, Count), edge => _type[edge], _typeStart);
        _inStart = Offsets(_to.Length, edge => _to[edge], nodes.Count);
        _in = Grouped(_byType, edge => _to[edge], _inStart);
    }

    /// <summary>The number of edges.</summary>
    public int Count => _from.Length;

    /// <summary>The rows of the types' names, by the types' numbers.</summary>
    public IReadOnlyList<long> TypeRows => _typeRows;

    /// <summary>Returns the position of the node where an edge starts.</summary>
    public int FromOf(int edge) => _from[edge];

    /// <summary>Returns the position of the node where an edge ends.</summary>
    public int ToOf(int edge) => _to[edge];

    /// <summary>Returns the number of an edge's type.</summary>
    public int TypeOf(int edge) => _type[edge];

    /// <summary>The edges of a type.</summary>
    public ArraySegment<int> OfType(int type) => new(_byType, _typeStart[type], _typeStart[type + 1] - _typeStart[type]);

    /// <summary>The edges that start at a node: a range of numbers.</summary>
    public (int Start, int End) Out(int node) => (_outStart[node], _outEnd[node]);

    /// <summary>The edges of a type that start at a node.</summary>
    public (int Start, int End) Out(int node, int type) => Slice(_outStart[node], _outEnd[node], type, static (table, index) => table._type[index]);

    /// <summary>The edges that end at a node: a range in the numbers that <see cref="InAt"/> returns.</summary>
    public (int Start, int End) In(int node) => (_inStart[node], _inStart[node + 1]);

    /// <summary>The edges of a type that end at a node, as <see cref="In(int)"/>.</summary>
    public (int Start, int End) In(int node, int type) =>
        Slice(_inStart[node], _inStart[node + 1], type, static (table, index) => table._type[table._in[index]]);

    /// <summary>Returns the number of the edge at an index of a range of <see cref="In(int)"/>.</summary>
    public int InAt(int index) => _in[index];

    private (int[] Start, int[] End) Starts(int nodes)
    {
        int[] start = new int[nodes];
        int[] end = new int[nodes];
        for (int edge = 0; edge < _from.Length; edge++)
        {
            if (edge == 0 || _from[edge] != _from[edge - 1]) start[_from[edge]] = edge;
            end[_from[edge]] = edge + 1;
        }
        return (start, end);
    }

    // Where each group starts, and behind them where the last one ends.
    private static int[] Offsets(int items, Func<int, int> groupOf, int groups)
    {
        int[] offsets = new int[groups + 1];
        for (int item = 0; item < items; item++) offsets[groupOf(item) + 1]++;
        for (int group = 0; group < groups; group++) offsets[group + 1] += offsets[group];
        return offsets;
    }

    private int[] Grouped(IEnumerable<int> edges, Func<int, int> groupOf, int[] offsets)
    {
        int[] next = (int[])offsets.Clone();
        int[] grouped = new int[Count];
        foreach (int edge in edges) grouped[next[groupOf(edge)]++] = edge;
        return grouped;
    }

    private (int Start, int End) Slice(int start, int end, int type, Func<EdgeTable, int, int> typeAt)
    {
        int first = FirstFrom(start, end, type, typeAt);
        return (first, FirstFrom(first, end, type + 1, typeAt));
    }

    // The first index whose type is not lower.
    private int FirstFrom(int start, int end, int type, Func<EdgeTable, int, int> typeAt)
    {
        while (start < end)
        {
            int middle = (start + end) / 2;
            if (typeAt(this, middle) < type) start = middle + 1;
            else end = middle;
        }
        return start;
    }
}
