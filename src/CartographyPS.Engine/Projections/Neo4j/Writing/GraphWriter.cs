using CartographyPS.Engine.Graph;
using CartographyPS.Engine.Ledger.Reading;
using CartographyPS.Engine.Projections.Neo4j.Refusing;

namespace CartographyPS.Engine.Projections.Neo4j.Writing;

/// <summary>Puts nodes and edges into the database and takes them out. What one call writes is written when the call ends.</summary>
/// <param name="writer">Writes the batches.</param>
/// <param name="refusals">What the database does not take: no edge is put to a node that it lacks.</param>
/// <param name="model">The graph's model.</param>
/// <param name="rows">Makes the rows.</param>
/// <param name="side">How many batches of nodes are written side by side.</param>
/// <param name="cancellationToken">Stops it.</param>
internal sealed class GraphWriter(
    SeparatingWriter writer, Refusals refusals, GraphModel model, GraphRow rows, int side, CancellationToken cancellationToken)
{
    // To put an edge locks the nodes at both its ends, and many have one in common: side by side, they would only wait for each other.
    private const int EdgeLane = 0;

    private readonly NodeQueries _nodes = new();
    private readonly EdgeQueries _edges = new();

    /// <summary>What all calls came to.</summary>
    public WriteCounts Written { get; private set; }

    /// <summary>Adds or changes nodes.</summary>
    public Task PutAsync(IEnumerable<ChangedNode> nodes) => WriteAsync(nodes, (lanes, node) => PutAsync(lanes, node));

    /// <summary>Adds or changes edges between nodes that are there.</summary>
    public Task PutAsync(IEnumerable<OrderedEdge> edges) => WriteAsync(edges, (lanes, edge) => PutAsync(lanes, edge));

    /// <summary>Removes nodes, once their edges are removed.</summary>
    public Task RemoveAsync(IEnumerable<NodeKey> nodes) => WriteAsync(nodes, RemoveAsync);

    /// <summary>Removes edges.</summary>
    public Task RemoveAsync(IEnumerable<EdgeName> edges) => WriteAsync(edges, RemoveAsync);

    /// <summary>Says when nodes were last read.</summary>
    public Task TouchAsync(IEnumerable<OrderedNode> nodes) => WriteAsync(nodes, (lanes, node) => lanes.AddAsync(
        Fence.LaneOf(node.Id), _nodes.Touch(node.Label), new object?[] { node.Id, node.LastUpdated }, 0));

    /// <summary>Says when edges were last read.</summary>
    public Task TouchAsync(IEnumerable<OrderedEdge> edges) => WriteAsync(edges, (lanes, edge) => lanes.AddAsync(
        EdgeLane, _edges.Touch(edge.Type, edge.FromLabel, edge.ToLabel), new object?[] { edge.FromId, edge.ToId, edge.LastUpdated }, 0));

    /// <summary>Writes in lanes.</summary>
    public async Task WriteAsync(Func<Lanes, Task> write)
    {
        using var lanes = new Lanes(writer, side, cancellationToken);
        await write(lanes).ConfigureAwait(false);
        Written += await lanes.FinishAsync().ConfigureAwait(false);
    }

    /// <summary>Adds or changes a node.</summary>
    public ValueTask PutAsync(Lanes lanes, ChangedNode changed)
    {
        var node = changed.Node;
        refusals.Forget(new NodeKey(node.Label, node.Id));
        var properties = rows.Properties(node);
        properties["id"] = node.Id;
        foreach (string dropped in changed.DroppedProperties) properties[dropped] = null;
        return lanes.AddAsync(
            Fence.LaneOf(node.Id), _nodes.Put(node.Label, node.Labels, changed.DroppedLabels), new object?[] { node.Id, properties }, node.Properties.Length);
    }

    /// <summary>Adds or changes an edge.</summary>
    public ValueTask PutAsync(Lanes lanes, OrderedEdge edge)
    {
        var (from, to) = (new NodeKey(edge.FromLabel, edge.FromId), new NodeKey(edge.ToLabel, edge.ToId));
        refusals.Forget(edge.Type, from, to);
        if (refusals.IsLeftOut(from) || refusals.IsLeftOut(to)) return default;
        return lanes.AddAsync(
            EdgeLane, _edges.Put(edge.Type, edge.FromLabel, edge.ToLabel),
            new object?[] { edge.FromId, edge.ToId, rows.Properties(edge) }, edge.Properties.Length);
    }

    /// <summary>Removes a node.</summary>
    public async ValueTask RemoveAsync(Lanes lanes, NodeKey node)
    {
        refusals.Forget(node);
        if (!model.Labels.TryGetValue(node.Label, out var properties)) properties = [];
        if (!model.ExtraLabels.TryGetValue(node.Label, out var labels)) labels = [];
        foreach (var query in _nodes.Remove(node.Label, properties, labels)) await lanes.AddAsync(Fence.LaneOf(node.Id), query, node.Id, 0).ConfigureAwait(false);
    }

    /// <summary>Removes an edge.</summary>
    public ValueTask RemoveAsync(Lanes lanes, EdgeName edge)
    {
        refusals.Forget(edge.Type, edge.From, edge.To);
        return lanes.AddAsync(EdgeLane, _edges.Remove(edge.Type, edge.From.Label, edge.To.Label), new object?[] { edge.From.Id, edge.To.Id }, 0);
    }

    private async Task WriteAsync<T>(IEnumerable<T> items, Func<Lanes, T, ValueTask> write)
    {
        using var all = items.GetEnumerator();
        // Lanes are not started for nothing.
        if (!all.MoveNext()) return;
        await WriteAsync(async lanes =>
        {
            do
            {
                cancellationToken.ThrowIfCancellationRequested();
                await write(lanes, all.Current).ConfigureAwait(false);
            }
            while (all.MoveNext());
        }).ConfigureAwait(false);
    }
}
