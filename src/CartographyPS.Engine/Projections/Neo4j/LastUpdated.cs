using CartographyPS.Engine.Ledger.Reading;
using CartographyPS.Engine.Projections.Neo4j.Client;
using CartographyPS.Engine.Projections.Neo4j.Writing;

namespace CartographyPS.Engine.Projections.Neo4j;

/// <summary>
/// Brings <c>lastupdated</c> up to date. Where all nodes of a label, or edges of a kind, were last read by the same run, as they mostly
/// are, one statement at the server does it for all; else each is told its own.
/// </summary>
internal sealed class LastUpdated(IGraphDatabase database, LedgerReader ledger, Fence fence, GraphWriter writer, bool scopedCalls)
{
    private const string Mine = $$"""MATCH (:{{Cypher.Ledger}} {id: $ledger, token: $token}) WITH 1 AS mine """;

    /// <summary>Updates all.</summary>
    /// <returns>What the statements for all changed.</returns>
    public async Task<GraphCounts> RunAsync(CancellationToken cancellationToken)
    {
        var sum = default(GraphCounts);
        var graph = ledger.Grouped();
        // A pattern with a label that goes with other primary labels too would find more than the nodes that it is the primary one of.
        var shared = new HashSet<string>(ledger.Model.ExtraLabels.Values.SelectMany(labels => labels), StringComparer.Ordinal);
        foreach (var (label, first, last) in graph.NodeTimes())
        {
            if (first == last && !shared.Contains(label)) sum += await RunAsync("n", $"(n:{Cypher.Name(label)})", last, cancellationToken).ConfigureAwait(false);
            else await writer.TouchAsync(graph.Nodes(label)).ConfigureAwait(false);
        }
        foreach (var (type, from, to, first, last) in graph.EdgeTimes())
        {
            string pattern = $"(:{Cypher.Name(from)})-[e:{Cypher.Name(type)}]->(:{Cypher.Name(to)})";
            if (first == last && !shared.Contains(from) && !shared.Contains(to)) sum += await RunAsync("e", pattern, last, cancellationToken).ConfigureAwait(false);
            else await writer.TouchAsync(graph.Edges(type, from, to)).ConfigureAwait(false);
        }
        return sum;
    }

    // The server commits as it goes. It stops at once when another publish has begun, and what it set by then is right.
    private Task<GraphCounts> RunAsync(string name, string pattern, long value, CancellationToken cancellationToken)
    {
        string call = scopedCalls ? $"CALL ({name}) {{" : $"CALL {{ WITH {name}";
        return database.RunAsync(
            $"{Mine} MATCH {pattern} WHERE {name}.{Cypher.Owner} = $ledger AND {name}.lastupdated <> $value {call} SET {name}.lastupdated = $value }} IN TRANSACTIONS OF 10000 ROWS",
            new Dictionary<string, object?> { ["ledger"] = fence.Ledger, ["token"] = fence.Token, ["value"] = value },
            cancellationToken);
    }
}
