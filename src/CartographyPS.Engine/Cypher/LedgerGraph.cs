using CartographyPS.Cypher.Graphs;
using CartographyPS.Engine.Ledger.Reading;
using CartographyPS.Engine.Ledger.Reading.Topology;
using CartographyPS.Engine.Projections.Neo4j;
using Direction = CartographyPS.Cypher.Graphs.EdgeDirection;

namespace CartographyPS.Engine.Cypher;

/// <summary>
/// The ledger as a graph for Cypher queries: labels, properties and edges as a publish writes them to Neo4j. It shows one state of the
/// ledger, also while a sync runs. A node's handle is its row; an edge's is its number in this state. Not thread-safe.
/// </summary>
internal sealed class LedgerGraph : IGraph, IDisposable
{
    private readonly IDisposable _snapshot;
    private readonly GraphTopology _topology;
    private readonly NodeTable _nodes;
    private readonly LabelNumbers _labels;
    private readonly PropertyDecoder _decoder;
    private readonly PropertyColumns _columns;
    private readonly Housekeeping _housekeeping;
    private readonly Lazy<EdgeView> _edges;
    private Dictionary<string, int>? _typeNumbers;

    private LedgerGraph(LedgerReader ledger, IDisposable snapshot, string moduleVersion)
    {
        _snapshot = snapshot;
        _topology = ledger.Topology();
        _nodes = _topology.Nodes;
        _labels = new LabelNumbers(_nodes.Sets);
        _decoder = new PropertyDecoder(ledger.Model);
        _columns = new PropertyColumns(_topology, _decoder);
        _housekeeping = new Housekeeping(ledger.Id, moduleVersion);
        _edges = new Lazy<EdgeView>(() => new EdgeView(_topology.Edges, _nodes));
    }

    /// <summary>Opens the current state of a ledger, which the caller keeps open.</summary>
    /// <param name="ledger">The ledger. Nothing else may read from it until the graph is disposed of.</param>
    /// <param name="moduleVersion">The module's version, which nodes and edges have as <c>_module_version</c>.</param>
    /// <exception cref="Ledger.LedgerException">The ledger cannot be read. Any other member may throw it too.</exception>
    public static LedgerGraph Open(LedgerReader ledger, string moduleVersion)
    {
        var snapshot = ledger.Snapshot();
        try
        {
            return new LedgerGraph(ledger, snapshot, moduleVersion);
        }
        catch
        {
            snapshot.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> Labels => _labels.Names;

    /// <inheritdoc/>
    public IReadOnlyList<string> Types => _topology.EdgeTypes;

    /// <inheritdoc/>
    public IReadOnlyList<string> PropertyKeys =>
        [.. _topology.NodeProperties.Concat(_topology.EdgeProperties).Concat(GraphRow.Housekeeping).Distinct().OrderBy(name => name, StringComparer.Ordinal)];

    /// <inheritdoc/>
    public bool HasPropertyKey(string name) =>
        _topology.NodeProperties.Contains(name) || GraphRow.Housekeeping.Contains(name) || _topology.EdgeProperties.Contains(name);

    /// <inheritdoc/>
    public int? LabelNumber(string name) => _labels.Find(name);

    /// <inheritdoc/>
    public int? TypeNumber(string name)
    {
        _typeNumbers ??= Types.Select((type, number) => (type, number)).ToDictionary(pair => pair.type, pair => pair.number, StringComparer.Ordinal);
        return _typeNumbers.TryGetValue(name, out int number) ? number : null;
    }

    /// <inheritdoc/>
    public long CountNodes(int? label) => label is { } number ? _labels.SetsWith(number).Sum(set => (long)set.Count) : _nodes.Count;

    /// <inheritdoc/>
    public long CountEdges(int? type) => type is { } number ? _topology.Edges.OfType(number).Count : _topology.Edges.Count;

    /// <inheritdoc/>
    public IEnumerable<long> Nodes(int? label) => Rows(label is { } number ? _labels.SetsWith(number) : _nodes.Sets);

    /// <inheritdoc/>
    public IEnumerable<long> Nodes(int? label, string key, object value)
    {
        if (value is not string text) return Nodes(label);
        var sets = label is { } number ? _labels.SetsWith(number) : _nodes.Sets;
        if (!sets.All(set => _topology.Index.Covers(set, key))) return Rows(sets);
        return _topology.Index.Find(key, text)
            .Where(row => _nodes.PositionOf(row) is >= 0 and var position && (label is null || _labels.Has(_nodes.SetAt(position), label.Value)));
    }

    /// <inheritdoc/>
    public bool IsIndexed(int? label, string key) =>
        (label is { } number ? _labels.SetsWith(number) : _nodes.Sets).All(set => _topology.Index.Covers(set, key));

    /// <inheritdoc/>
    public bool HasNode(long node) => _nodes.PositionOf(node) >= 0;

    /// <inheritdoc/>
    public EdgeHandle? FindEdge(long edge) => edge >= 0 && edge < _topology.Edges.Count ? _edges.Value.Handle((int)edge) : null;

    /// <inheritdoc/>
    public bool HasLabel(long node, int label) => _labels.Has(_nodes.SetAt(_nodes.PositionOf(node)), label);

    /// <inheritdoc/>
    public IReadOnlyList<string> LabelsOf(long node) => SetOf(node).Labels;

    /// <inheritdoc/>
    public object? NodeProperty(long node, string key)
    {
        if (Housekeeping.IsTime(key)) return Housekeeping.Time(key, _topology.Properties.TimesOfNode(node));
        if (_housekeeping.Constant(key) is { } constant) return constant;
        return _columns.TryGet(_nodes.PositionOf(node), key, out object? value)
            ? value
            : _decoder.Find(SetOf(node).Primary, _topology.Properties.OfNode(node), key);
    }

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, object?> NodeProperties(long node)
    {
        var values = new Dictionary<string, object?>(StringComparer.Ordinal);
        _decoder.AddTo(SetOf(node).Primary, _topology.Properties.OfNode(node), values);
        _housekeeping.AddTo(values, _topology.Properties.TimesOfNode(node));
        return values;
    }

    /// <inheritdoc/>
    public object? EdgeProperty(EdgeHandle edge, string key) =>
        Housekeeping.IsTime(key) ? Housekeeping.Time(key, _topology.Properties.TimesOfEdge(edge.From, TypeRow(edge), edge.To))
        : _housekeeping.Constant(key) ?? _decoder.Find(Types[edge.Type], Stored(edge), key);

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, object?> EdgeProperties(EdgeHandle edge)
    {
        var values = new Dictionary<string, object?>(StringComparer.Ordinal);
        _decoder.AddTo(Types[edge.Type], Stored(edge), values);
        _housekeeping.AddTo(values, _topology.Properties.TimesOfEdge(edge.From, TypeRow(edge), edge.To));
        return values;
    }

    /// <inheritdoc/>
    public IEnumerable<EdgeHandle> Edges(int? type) => _edges.Value.All(type);

    /// <inheritdoc/>
    public IEnumerable<EdgeHandle> Edges(long node, Direction direction, IReadOnlyList<int>? types) =>
        _edges.Value.At(_nodes.PositionOf(node), direction, types);

    /// <inheritdoc/>
    public IEnumerable<EdgeHandle> EdgesBetween(long source, long target, IReadOnlyList<int>? types) =>
        _edges.Value.Between(_nodes.PositionOf(source), _nodes.PositionOf(target), types);

    /// <inheritdoc/>
    public long Degree(long node, Direction direction, IReadOnlyList<int>? types) => _edges.Value.Degree(_nodes.PositionOf(node), direction, types);

    /// <summary>Throws when the file was written while it was read without locks. To be called when all rows have been read.</summary>
    /// <exception cref="Ledger.LedgerException">What was read may mix two states.</exception>
    public void CheckUnwritten() => _topology.CheckUnwritten();

    /// <inheritdoc/>
    public void Dispose()
    {
        _topology.Dispose();
        _snapshot.Dispose();
    }

    private IEnumerable<long> Rows(IEnumerable<LabelSet> sets)
    {
        foreach (var set in sets)
        {
            for (int position = set.Start; position < set.End; position++) yield return _nodes.RowAt(position);
        }
    }

    private LabelSet SetOf(long node) => _nodes.Sets[_nodes.SetAt(_nodes.PositionOf(node))];

    private long TypeRow(EdgeHandle edge) => _topology.Edges.TypeRows[edge.Type];

    private byte[] Stored(EdgeHandle edge) => _topology.Properties.OfEdge(edge.From, TypeRow(edge), edge.To);
}
