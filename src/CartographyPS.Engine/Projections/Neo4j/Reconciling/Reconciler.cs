using CartographyPS.Engine.Ledger.Reading;
using CartographyPS.Engine.Ledger.Reading.History;
using CartographyPS.Engine.Projections.Neo4j.Client;
using CartographyPS.Engine.Projections.Neo4j.Writing;

namespace CartographyPS.Engine.Projections.Neo4j.Reconciling;

/// <summary>
/// Brings a database of unknown state to the ledger's graph. Reads everything that the ledger owns and corrects or removes it, then adds
/// the nodes and edges of the labels and types that are incomplete.
/// </summary>
internal sealed class Reconciler(IGraphDatabase database, LedgerReader ledger, GraphWriter writer, GraphRow rows, string ledgerId)
{
    private const string ForgetShared = $$"""MATCH (:{{DatabaseNames.Ledger}} {id: $ledger})-[s:{{DatabaseNames.Shares}}]->() DELETE s""";

    private readonly Dictionary<string, object?> _parameters = new() { ["ledger"] = ledgerId };

    /// <summary>Reconciles the whole graph.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await database.WriteAsync(async transaction => await transaction.RunAsync(ForgetShared, _parameters).ConfigureAwait(false), cancellationToken)
            .ConfigureAwait(false);
        var edges = new EdgeSweep(ledger, writer, rows);
        await writer.WriteAsync(lanes => database.ReadAsync(transaction => edges.RunAsync(transaction, _parameters, lanes), cancellationToken))
            .ConfigureAwait(false);
        var nodes = new NodeSweep(ledger, writer, rows);
        await writer.WriteAsync(lanes => database.ReadAsync(transaction => nodes.RunAsync(transaction, _parameters, lanes), cancellationToken))
            .ConfigureAwait(false);

        var graph = ledger.Grouped();
        var lackingNodes = Lacking(graph.NodeCounts(), nodes.Found);
        await writer.PutAsync(lackingNodes.SelectMany(label => graph.Nodes(label)).Select(node => new ChangedNode(node, [], []))).ConfigureAwait(false);
        var lackingEdges = Lacking(graph.EdgeCounts(), edges.Found);
        await writer.PutAsync(lackingEdges.SelectMany(graph.Edges)).ConfigureAwait(false);
    }

    private static IEnumerable<string> Lacking(Dictionary<string, long> counts, IReadOnlyDictionary<string, long> found) =>
        counts.Where(count => !found.TryGetValue(count.Key, out long there) || there < count.Value).Select(count => count.Key);
}
