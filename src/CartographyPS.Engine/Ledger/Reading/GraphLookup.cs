using CartographyPS.Engine.Ledger.Reading.Ordered;
using CartographyPS.Engine.Ledger.Storage;

namespace CartographyPS.Engine.Ledger.Reading;

/// <summary>Finds single nodes and edges by several possible primary labels.</summary>
internal sealed class GraphLookup : IDisposable
{
    // Most edges share an end with others, so found nodes are cached.
    private const int MaxCached = 5_000;

    private const string NodeSql = $"SELECT {GraphRows.NodeColumns} FROM {GraphRows.NodeTables} WHERE n.id = ?1";
    private const string EdgeSql = $"""
        SELECT {GraphRows.EdgeColumns} FROM {GraphRows.EdgeTables} WHERE e.from_node = ?1 AND e.type = ?2 AND e.to_node = ?3
        """;

    private readonly GraphRows _rows = new();
    private readonly Dictionary<string, long> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(long Label, long Row)>> _rowsOf = new(StringComparer.Ordinal);
    private readonly Statement _ids;
    private readonly Statement _node;
    private readonly Statement _edge;

    public GraphLookup(Database database)
    {
        using (var names = database.PrepareOnce("SELECT text, id FROM ledger_name"))
        {
            while (names.Step()) _names[names.Text(0)] = names.Integer(1);
        }
        _ids = database.PrepareOnce("SELECT label, id FROM ledger_node WHERE key = ?1");
        _node = database.PrepareOnce(NodeSql);
        _edge = database.PrepareOnce(EdgeSql);
    }

    /// <summary>Finds the node with an id and one of the labels as primary label; null for none.</summary>
    public OrderedNode? Find(IReadOnlyList<string> labels, string id)
    {
        if (RowOf(labels, id) is not { } row) return null;
        _node.Bind(1, row).Step();
        var node = _rows.Node(_node);
        _node.Reset();
        return node;
    }

    /// <summary>Finds the edge of a type between two nodes with such labels and ids; null for none.</summary>
    public OrderedEdge? Find(string type, IReadOnlyList<string> fromLabels, string fromId, IReadOnlyList<string> toLabels, string toId)
    {
        if (!_names.TryGetValue(type, out long number) || RowOf(fromLabels, fromId) is not { } from || RowOf(toLabels, toId) is not { } to) return null;
        _edge.Bind(1, from).Bind(2, number).Bind(3, to);
        var edge = _edge.Step() ? GraphRows.Edge(_edge) : null;
        _edge.Reset();
        return edge;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _ids.Dispose();
        _node.Dispose();
        _edge.Dispose();
    }

    private long? RowOf(IReadOnlyList<string> labels, string id)
    {
        if (!_rowsOf.TryGetValue(id, out var rows))
        {
            rows = [];
            _ids.Bind(1, id);
            while (_ids.Step()) rows.Add((_ids.Integer(0), _ids.Integer(1)));
            _ids.Reset();
            if (_rowsOf.Count >= MaxCached) _rowsOf.Clear();
            _rowsOf[id] = rows;
        }
        foreach (var (label, row) in rows)
        {
            if (labels.Any(name => _names.TryGetValue(name, out long number) && number == label)) return row;
        }
        return null;
    }
}
