using CartographyPS.Engine.Ledger.Reading;
using CartographyPS.Engine.Ledger.Reading.Ordered;
using CartographyPS.Engine.Projections.Neo4j.Client;
using CartographyPS.Engine.Projections.Neo4j.Writing;

namespace CartographyPS.Engine.Projections.Neo4j.Touching;

/// <summary>
/// Updates <c>lastupdated</c>. Usually all nodes of a label, or edges of a kind, were last read by the same run. Then the server updates them
/// without rows from here: a kind of many in a statement of its own, and all kinds of few in one statement, since a server takes longer to
/// plan hundreds of statements than to run them. The elements of other kinds each get their own value.
/// </summary>
internal sealed class LastUpdated(
    IGraphDatabase database, LedgerReader ledger, Fence fence, GraphWriter writer, Neo4jOptions options, bool scopedCalls)
{
    private readonly TouchStatements _statements = new(scopedCalls, options.MaxTouched);

    /// <summary>Updates all nodes and edges.</summary>
    /// <returns>The changes of the statements without rows.</returns>
    public async Task<GraphCounts> RunAsync(CancellationToken cancellationToken)
    {
        var graph = ledger.Grouped();
        // A label that is also an additional label of other nodes matches more than the nodes whose primary label it is.
        var shared = new HashSet<string>(ledger.Model.ExtraLabels.Values.SelectMany(labels => labels), StringComparer.Ordinal);
        return await NodesAsync(graph, shared, cancellationToken).ConfigureAwait(false)
            + await EdgesAsync(graph, shared, cancellationToken).ConfigureAwait(false);
    }

    private async Task<GraphCounts> NodesAsync(GroupedGraph graph, HashSet<string> shared, CancellationToken cancellationToken)
    {
        var sum = default(GraphCounts);
        var few = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var (label, count, first, last) in graph.NodeTimes())
        {
            if (first != last || shared.Contains(label)) await writer.TouchAsync(graph.Nodes(label)).ConfigureAwait(false);
            else if (count > options.TouchedTogether) sum += await RunAsync(_statements.Nodes(label), last, cancellationToken).ConfigureAwait(false);
            else few[label] = last;
        }
        return few.Count == 0 ? sum : sum + await RunAsync(_statements.Nodes(), few, cancellationToken).ConfigureAwait(false);
    }

    private async Task<GraphCounts> EdgesAsync(GroupedGraph graph, HashSet<string> shared, CancellationToken cancellationToken)
    {
        var sum = default(GraphCounts);
        var few = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var (type, from, to, count, first, last) in graph.EdgeTimes())
        {
            if (first != last || shared.Contains(from) || shared.Contains(to)) await writer.TouchAsync(graph.Edges(type, from, to)).ConfigureAwait(false);
            else if (count > options.TouchedTogether) sum += await RunAsync(_statements.Edges(type, from, to), last, cancellationToken).ConfigureAwait(false);
            else MapIn(MapIn(few, type), from)[to] = last;
        }
        return few.Count == 0 ? sum : sum + await RunAsync(_statements.Edges(), few, cancellationToken).ConfigureAwait(false);
    }

    // A statement does nothing once another publish has started. The values set by then are correct.
    private async Task<GraphCounts> RunAsync(string statement, object value, CancellationToken cancellationToken)
    {
        var parameters = new Dictionary<string, object?> { ["ledger"] = fence.Ledger, ["token"] = fence.Token, ["value"] = value };
        var sum = default(GraphCounts);
        GraphCounts counts;
        do
        {
            counts = await database.RunAsync(statement, parameters, cancellationToken).ConfigureAwait(false);
            sum += counts;
        }
        while (counts.PropertiesSet >= options.MaxTouched);
        return sum;
    }

    private static Dictionary<string, object?> MapIn(Dictionary<string, object?> map, string key)
    {
        if (!map.TryGetValue(key, out object? inner)) map[key] = inner = new Dictionary<string, object?>(StringComparer.Ordinal);
        return (Dictionary<string, object?>)inner!;
    }
}
