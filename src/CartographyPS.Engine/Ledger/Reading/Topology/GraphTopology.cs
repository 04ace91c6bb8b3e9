using CartographyPS.Engine.Graph;
using CartographyPS.Engine.Ledger.Storage;

namespace CartographyPS.Engine.Ledger.Reading.Topology;

/// <summary>
/// The graph for traversals: which nodes and edges there are is in memory, read when first asked for; what they contain stays in the file.
/// Within a <see cref="LedgerReader.Snapshot"/> only, since it is not read at once. Not thread-safe.
/// </summary>
internal sealed class GraphTopology : IDisposable
{
    private const string EdgePropertiesSql = "SELECT DISTINCT p.key FROM ledger_edge e, json_each(e.properties) p WHERE e.properties IS NOT NULL";

    private readonly Database _database;
    private readonly Lazy<EdgeTable> _edges;
    private readonly Lazy<IReadOnlyList<string>> _edgeTypes;
    private readonly Lazy<IReadOnlyCollection<string>> _nodeProperties;
    private readonly Lazy<IReadOnlyCollection<string>> _edgeProperties;

    public GraphTopology(Database database, GraphModel model)
    {
        _database = database;
        Nodes = new NodeTable(database);
        Properties = new PropertyRows(database);
        Index = new ValueIndex(database);
        _edges = new Lazy<EdgeTable>(() => new EdgeTable(database, Nodes));
        _edgeTypes = new Lazy<IReadOnlyList<string>>(ReadTypes);
        _nodeProperties = new Lazy<IReadOnlyCollection<string>>(() => new HashSet<string>(
            Nodes.Sets.SelectMany(set => model.Labels.TryGetValue(set.Primary, out var names) ? names : []), StringComparer.Ordinal));
        _edgeProperties = new Lazy<IReadOnlyCollection<string>>(ReadEdgeProperties);
    }

    /// <summary>The nodes.</summary>
    public NodeTable Nodes { get; }

    /// <summary>The edges.</summary>
    public EdgeTable Edges => _edges.Value;

    /// <summary>The names of the edge types, by number.</summary>
    public IReadOnlyList<string> EdgeTypes => _edgeTypes.Value;

    /// <summary>The names of the properties that nodes may have.</summary>
    public IReadOnlyCollection<string> NodeProperties => _nodeProperties.Value;

    /// <summary>The names of the properties that edges have.</summary>
    public IReadOnlyCollection<string> EdgeProperties => _edgeProperties.Value;

    /// <summary>What nodes and edges contain.</summary>
    public PropertyRows Properties { get; }

    /// <summary>Finds nodes by values.</summary>
    public ValueIndex Index { get; }

    /// <summary>Throws when the file was written while it was read without locks.</summary>
    /// <exception cref="LedgerException">What was read may mix two states.</exception>
    public void CheckUnwritten() => _database.CheckUnwritten();

    /// <inheritdoc/>
    public void Dispose()
    {
        Properties.Dispose();
        Index.Dispose();
    }

    private string[] ReadTypes()
    {
        using var name = _database.PrepareOnce("SELECT text FROM ledger_name WHERE id = ?1");
        return [.. Edges.TypeRows.Select(row =>
        {
            name.Bind(1, row).Step();
            string text = name.Text(0);
            name.Reset();
            return text;
        })];
    }

    private HashSet<string> ReadEdgeProperties()
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        using var keys = _database.PrepareOnce(EdgePropertiesSql);
        while (keys.Step()) names.Add(keys.Text(0));
        return names;
    }
}
