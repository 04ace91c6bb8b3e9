using CartographyPS.Engine.Ledger.Reading;
using CartographyPS.Engine.Projections.Neo4j.Client;
using CartographyPS.Engine.Projections.Neo4j.Writing;

namespace CartographyPS.Engine.Projections.Neo4j.Reconciling;

/// <summary>
/// Compares a ledger's edges in the database with the ledger. Corrects those that differ and removes those that the ledger does not have.
/// </summary>
internal sealed class EdgeSweep(LedgerReader ledger, GraphWriter writer, GraphRow rows)
{
    private readonly Dictionary<string, long> _found = new(StringComparer.Ordinal);

    /// <summary>The number of the ledger's edges in the database, by type.</summary>
    public IReadOnlyDictionary<string, long> Found => _found;

    /// <summary>Reads all edges. Corrections are written meanwhile.</summary>
    public async Task<bool> RunAsync(IGraphTransaction transaction, IReadOnlyDictionary<string, object?> parameters, Lanes lanes)
    {
        _found.Clear();
        using var lookup = ledger.Lookup();
        var stored = await transaction.RunAsync(StoredGraph.Edges, parameters).ConfigureAwait(false);
        while (await stored.ReadAsync().ConfigureAwait(false)) await LookAtAsync(lookup, stored.Current, lanes).ConfigureAwait(false);
        return true;
    }

    private async Task LookAtAsync(GraphLookup lookup, IReadOnlyList<object?> row, Lanes lanes)
    {
        string type = (string)row[0]!;
        string[] fromLabels = StoredGraph.Texts(row[1]);
        string[] toLabels = StoredGraph.Texts(row[3]);
        if (row[2] is not string from || row[4] is not string to) return;
        if (lookup.Find(type, fromLabels, from, toLabels, to) is not { } edge)
        {
            await writer.RemoveAsync(lanes, new EdgeName(type, new NodeKey(fromLabels[0], from), new NodeKey(toLabels[0], to))).ConfigureAwait(false);
            return;
        }

        _found.TryGetValue(type, out long count);
        _found[type] = count + 1;
        var stored = (IReadOnlyDictionary<string, object?>)row[5]!;
        var properties = rows.Properties(edge);
        if (stored.Count == properties.Count && StoredGraph.HasAll(stored, properties)) return;
        await writer.PutAsync(lanes, edge).ConfigureAwait(false);
    }
}
