using CartographyPS.Cypher.Graphs;
using CartographyPS.Cypher.Values;
using Direction = CartographyPS.Cypher.Graphs.EdgeDirection;

namespace CartographyPS.Cypher.Tests.Graphs;

/// <summary>A graph in memory, to query in tests. It can be changed while no query runs.</summary>
internal sealed class MemoryGraph : IGraph
{
    private readonly NameTable _labels = new();
    private readonly NameTable _types = new();
    private readonly HashSet<string> _keys = new(StringComparer.Ordinal);
    private readonly List<MemoryNode> _nodes = [];
    private readonly List<MemoryEdge?> _edges = [];
    private readonly Dictionary<int, List<long>> _nodesByLabel = [];
    private readonly Dictionary<int, long> _edgesByType = [];
    private readonly Dictionary<(int Label, string Key), Dictionary<object, List<long>>> _indexes = [];

    public IReadOnlyList<string> Labels => _labels.Names;

    public IReadOnlyList<string> Types => _types.Names;

    public IReadOnlyList<string> PropertyKeys => [.. _keys];

    public bool HasPropertyKey(string name) => _keys.Contains(name);

    /// <summary>Adds a node, and returns its handle.</summary>
    public long AddNode(IEnumerable<string> labels, IReadOnlyDictionary<string, object?>? properties = null)
    {
        long id = _nodes.Count;
        var node = new MemoryNode([.. labels.Distinct().Select(_labels.NumberOf)], Known(properties));
        _nodes.Add(node);
        foreach (int label in node.Labels)
        {
            if (!_nodesByLabel.TryGetValue(label, out var nodes)) _nodesByLabel[label] = nodes = [];
            nodes.Add(id);
        }
        foreach (var ((label, key), index) in _indexes)
        {
            if (node.Labels.Contains(label)) AddTo(index, key, id);
        }
        return id;
    }

    /// <summary>Adds an edge, and returns it.</summary>
    public EdgeHandle AddEdge(long from, string type, long to, IReadOnlyDictionary<string, object?>? properties = null)
    {
        var handle = new EdgeHandle(_edges.Count, from, to, _types.NumberOf(type));
        _edges.Add(new MemoryEdge(handle, Known(properties)));
        _edgesByType[handle.Type] = _edgesByType.GetValueOrDefault(handle.Type) + 1;
        _nodes[(int)from].Out.Add(handle);
        _nodes[(int)to].In.Add(handle);
        return handle;
    }

    /// <summary>Removes an edge.</summary>
    public void RemoveEdge(EdgeHandle edge)
    {
        _edges[(int)edge.Id] = null;
        _edgesByType[edge.Type]--;
        _nodes[(int)edge.From].Out.Remove(edge);
        _nodes[(int)edge.To].In.Remove(edge);
    }

    /// <summary>Finds nodes of a label by a property's value without a scan, from now on.</summary>
    public void AddIndex(string label, string key)
    {
        var index = new Dictionary<object, List<long>>(Equivalence.Comparer);
        int number = _labels.NumberOf(label);
        _indexes[(number, key)] = index;
        foreach (long node in Nodes(number)) AddTo(index, key, node);
    }

    public int? LabelNumber(string name) => _labels.Find(name);

    public int? TypeNumber(string name) => _types.Find(name);

    public long CountNodes(int? label) => label is null ? _nodes.Count : _nodesByLabel.TryGetValue(label.Value, out var nodes) ? nodes.Count : 0;

    public long CountEdges(int? type) => type is null ? _edgesByType.Values.Sum() : _edgesByType.GetValueOrDefault(type.Value);

    public IEnumerable<long> Nodes(int? label)
    {
        if (label is not { } number) return Enumerable.Range(0, _nodes.Count).Select(node => (long)node);
        return _nodesByLabel.TryGetValue(number, out var nodes) ? nodes : [];
    }

    public IEnumerable<long> Nodes(int? label, string key, object value)
    {
        if (label is { } number && _indexes.TryGetValue((number, key), out var index)) return index.TryGetValue(value, out var found) ? found : [];
        return Nodes(label).Where(node => _nodes[(int)node].Properties.ContainsKey(key));
    }

    public bool IsIndexed(int? label, string key) => label is { } number && _indexes.ContainsKey((number, key));

    public bool HasNode(long node) => node >= 0 && node < _nodes.Count;

    public EdgeHandle? FindEdge(long edge) => edge >= 0 && edge < _edges.Count ? _edges[(int)edge]?.Handle : null;

    public bool HasLabel(long node, int label) => _nodes[(int)node].Labels.Contains(label);

    public IReadOnlyList<string> LabelsOf(long node) => [.. _nodes[(int)node].Labels.Select(number => _labels.Names[number])];

    public object? NodeProperty(long node, string key) => _nodes[(int)node].Properties.GetValueOrDefault(key);

    public IReadOnlyDictionary<string, object?> NodeProperties(long node) => _nodes[(int)node].Properties;

    public object? EdgeProperty(EdgeHandle edge, string key) => EdgeProperties(edge).GetValueOrDefault(key);

    public IReadOnlyDictionary<string, object?> EdgeProperties(EdgeHandle edge) => _edges[(int)edge.Id]!.Properties;

    public IEnumerable<EdgeHandle> Edges(int? type) =>
        _edges.Where(edge => edge is not null && (type is null || edge.Handle.Type == type)).Select(edge => edge!.Handle);

    public IEnumerable<EdgeHandle> Edges(long node, Direction direction, IReadOnlyList<int>? types)
    {
        var at = _nodes[(int)node];
        var edges = direction switch
        {
            Direction.Out => at.Out,
            Direction.In => at.In,
            _ => at.Out.Concat(at.In.Where(edge => edge.From != edge.To)),
        };
        return types is null ? edges : edges.Where(edge => types.Contains(edge.Type));
    }

    public IEnumerable<EdgeHandle> EdgesBetween(long source, long target, IReadOnlyList<int>? types) =>
        Edges(source, Direction.Out, types).Where(edge => edge.To == target);

    public long Degree(long node, Direction direction, IReadOnlyList<int>? types) => Edges(node, direction, types).LongCount();

    private void AddTo(Dictionary<object, List<long>> index, string key, long node)
    {
        if (NodeProperty(node, key) is not { } value) return;
        if (!index.TryGetValue(value, out var nodes)) index[value] = nodes = [];
        nodes.Add(node);
    }

    private Dictionary<string, object?> Known(IReadOnlyDictionary<string, object?>? properties)
    {
        var known = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var (key, value) in properties ?? new Dictionary<string, object?>())
        {
            if (value is null) continue;
            known[key] = value;
            _keys.Add(key);
        }
        return known;
    }

    private sealed class MemoryNode(int[] labels, Dictionary<string, object?> properties)
    {
        public int[] Labels { get; } = labels;

        public Dictionary<string, object?> Properties { get; } = properties;

        public List<EdgeHandle> Out { get; } = [];

        public List<EdgeHandle> In { get; } = [];
    }

    private sealed record MemoryEdge(EdgeHandle Handle, Dictionary<string, object?> Properties);

    private sealed class NameTable
    {
        private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

        public List<string> Names { get; } = [];

        public int? Find(string name) => _numbers.TryGetValue(name, out int number) ? number : null;

        public int NumberOf(string name)
        {
            if (_numbers.TryGetValue(name, out int number)) return number;
            Names.Add(name);
            return _numbers[name] = Names.Count - 1;
        }
    }
}
