using CartographyPS.Engine.Graph;
using CartographyPS.Engine.Ledger.Reading;
using CartographyPS.Engine.Ledger.Reading.History;
using CartographyPS.Engine.Ledger.Reading.Ordered;
using CartographyPS.Engine.Projections.Neo4j.Refusing;

namespace CartographyPS.Engine.Projections.Neo4j.Writing;

/// <summary>Writes nodes and edges to the database and removes them. When a call returns, all its writes are committed.</summary>
/// <param name="writer">The writer of batches.</param>
/// <param name="refusals">The refusals. No edge is written to a refused node.</param>
/// <param name="model">The graph's model.</param>
/// <param name="rows">The builder of rows.</param>
/// <param name="side">The number of node batches written in parallel.</param>
/// <param name="cancellationToken">Cancels it.</param>
internal sealed class GraphWriter(
    BisectingWriter writer, Refusals refusals, GraphModel model, GraphRow rows, int side, CancellationToken cancellationToken)
{
    // Writing an edge locks both its nodes, and many edges share a node. Parallel batches would only wait for each other.
    private const int EdgeLane = 0;

    private readonly NodeQueries _nodes = new();
    private readonly EdgeQueries _edges = new();

    /// <summary>The counts of all calls.</summary>
    public WriteCounts Written { get; private set; }

    /// <summary>Adds or changes nodes.</summary>
    public Task PutAsync(IEnumerable<ChangedNode> nodes) => WriteAsync(nodes, (lanes, node) => PutAsync(lanes, node));

    /// <summary>Adds or changes edges between existing nodes.</summary>
    public Task PutAsync(IEnumerable<OrderedEdge> edges) => WriteAsync(edges, (lanes, edge) => PutAsync(lanes, edge));

    /// <summary>Removes nodes whose edges have been removed.</summary>
    public Task RemoveAsync(IEnumerable<NodeKey> nodes) => WriteAsync(nodes, RemoveAsync);

    /// <summary>Removes edges.</summary>
    public Task RemoveAsync(IEnumerable<EdgeName> edges) => WriteAsync(edges, RemoveAsync);

    /// <summary>Sets <c>lastupdated</c> of nodes.</summary>
    public Task TouchAsync(IEnumerable<OrderedNode> nodes) => WriteAsync(nodes, (lanes, node) => lanes.AddAsync(
        Fence.LaneOf(node.Id), _nodes.Touch(node.Label), new object?[] { node.Id, node.LastUpdated }, 0));

    /// <summary>Sets <c>lastupdated</c> of edges.</summary>
    public Task TouchAsync(IEnumerable<OrderedEdge> edges) => WriteAsync(edges, (lanes, edge) => lanes.AddAsync(
        EdgeLane, _edges.Touch(edge.Type, edge.FromLabel, edge.ToLabel), new object?[] { edge.FromId, edge.ToId, edge.LastUpdated }, 0));

    /// <summary>Writes rows in lanes.</summary>
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
        foreach (var query in _nodes.Remove(node.Label, properties, labels))
            await lanes.AddAsync(Fence.LaneOf(node.Id), query, node.Id, 0).ConfigureAwait(false);
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
        // Lanes are started only when there is something to write.
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
