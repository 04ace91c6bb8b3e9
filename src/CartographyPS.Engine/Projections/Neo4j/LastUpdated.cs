using CartographyPS.Engine.Ledger.Reading;
using CartographyPS.Engine.Projections.Neo4j.Client;
using CartographyPS.Engine.Projections.Neo4j.Writing;

namespace CartographyPS.Engine.Projections.Neo4j;

/// <summary>
/// Updates <c>lastupdated</c>. Usually all nodes of a label, or edges of a kind, were last read by the same run: then one statement at the
/// server updates them all. Otherwise each gets its own value.
/// </summary>
internal sealed class LastUpdated(IGraphDatabase database, LedgerReader ledger, Fence fence, GraphWriter writer, bool scopedCalls)
{
    private const string Mine = $$"""MATCH (:{{DatabaseNames.Ledger}} {id: $ledger, token: $token}) WITH 1 AS mine """;

    /// <summary>Updates all nodes and edges.</summary>
    /// <returns>The changes of those single statements.</returns>
    public async Task<GraphCounts> RunAsync(CancellationToken cancellationToken)
    {
        var sum = default(GraphCounts);
        var graph = ledger.Grouped();
        // A label that is also an additional label of other nodes matches more than the nodes whose primary label it is.
        var shared = new HashSet<string>(ledger.Model.ExtraLabels.Values.SelectMany(labels => labels), StringComparer.Ordinal);
        foreach (var (label, first, last) in graph.NodeTimes())
        {
            if (first == last && !shared.Contains(label))
                sum += await RunAsync("n", $"(n:{DatabaseNames.Name(label)})", last, cancellationToken).ConfigureAwait(false);
            else await writer.TouchAsync(graph.Nodes(label)).ConfigureAwait(false);
        }
        foreach (var (type, from, to, first, last) in graph.EdgeTimes())
        {
            string pattern = $"(:{DatabaseNames.Name(from)})-[e:{DatabaseNames.Name(type)}]->(:{DatabaseNames.Name(to)})";
            if (first == last && !shared.Contains(from) && !shared.Contains(to))
                sum += await RunAsync("e", pattern, last, cancellationToken).ConfigureAwait(false);
            else await writer.TouchAsync(graph.Edges(type, from, to)).ConfigureAwait(false);
        }
        return sum;
    }

    // The server commits in batches. It stops when another publish starts, and the values set by then are correct.
    private Task<GraphCounts> RunAsync(string name, string pattern, long value, CancellationToken cancellationToken)
    {
        string call = scopedCalls ? $"CALL ({name}) {{" : $"CALL {{ WITH {name}";
        return database.RunAsync(
            $"{Mine} MATCH {pattern} WHERE {name}.{DatabaseNames.Owner} = $ledger AND {name}.lastupdated <> $value "
                + $"{call} SET {name}.lastupdated = $value }} IN TRANSACTIONS OF 10000 ROWS",
            new Dictionary<string, object?> { ["ledger"] = fence.Ledger, ["token"] = fence.Token, ["value"] = value },
            cancellationToken);
    }
}
