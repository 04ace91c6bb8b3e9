using CartographyPS.Engine.Graph;
using CartographyPS.Engine.Ledger.Reading;
using CartographyPS.Engine.Ledger.Reading.History;
using CartographyPS.Engine.Ledger.Reading.Ordered;
using CartographyPS.Engine.Projections.Neo4j.Client;
using CartographyPS.Engine.Projections.Neo4j.Writing;

namespace CartographyPS.Engine.Projections.Neo4j.Reconciling;

/// <summary>
/// Compares a ledger's nodes in the database with the ledger. Corrects those that differ and removes those that the ledger does not have.
/// </summary>
internal sealed class NodeSweep(LedgerReader ledger, GraphWriter writer, GraphRow rows)
{
    private readonly GraphModel _model = ledger.Model;
    private readonly Dictionary<string, long> _found = new(StringComparer.Ordinal);

    /// <summary>The number of the ledger's nodes in the database, by primary label.</summary>
    public IReadOnlyDictionary<string, long> Found => _found;

    /// <summary>Reads all nodes. Corrections are written meanwhile.</summary>
    public async Task<bool> RunAsync(IGraphTransaction transaction, IReadOnlyDictionary<string, object?> parameters, Lanes lanes)
    {
        _found.Clear();
        using var lookup = ledger.Lookup();
        var stored = await transaction.RunAsync(StoredGraph.Nodes, parameters).ConfigureAwait(false);
        while (await stored.ReadAsync().ConfigureAwait(false))
        {
            var row = stored.Current;
            if (row[1] is not string id) continue;
            await LookAtAsync(lookup, StoredGraph.Texts(row[0]), id, (IReadOnlyDictionary<string, object?>)row[2]!, lanes).ConfigureAwait(false);
        }
        return true;
    }

    private async Task LookAtAsync(GraphLookup lookup, string[] labels, string id, IReadOnlyDictionary<string, object?> stored, Lanes lanes)
    {
        if (lookup.Find(labels, id) is not { } node)
        {
            // A released node belongs to whoever has written properties to it.
            if (stored[DatabaseNames.Owner] is "" && stored.Keys.Any(name => name is not ("id" or DatabaseNames.Owner))) return;
            string label = Array.Find(labels, _model.Labels.ContainsKey) ?? labels[0];
            await writer.RemoveAsync(lanes, new NodeKey(label, id)).ConfigureAwait(false);
            return;
        }

        _found.TryGetValue(node.Label, out long count);
        _found[node.Label] = count + 1;
        var properties = rows.Properties(node);
        var changed = new ChangedNode(node, Dropped(node, stored, properties), DroppedLabels(node, labels));
        bool same = changed.DroppedProperties.Count == 0 && changed.DroppedLabels.Count == 0
            && node.Labels.All(label => labels.Contains(label)) && StoredGraph.HasAll(stored, properties);
        if (!same) await writer.PutAsync(lanes, changed).ConfigureAwait(false);
    }

    // Properties that others wrote, under names that such nodes do not have, are kept.
    private List<string> Dropped(OrderedNode node, IReadOnlyDictionary<string, object?> stored, Dictionary<string, object?> properties)
    {
        if (!_model.Labels.TryGetValue(node.Label, out var known)) return [];
        return [.. stored.Keys.Where(name => !properties.ContainsKey(name) && known.Contains(name))];
    }

    private List<string> DroppedLabels(OrderedNode node, string[] labels)
    {
        if (!_model.ExtraLabels.TryGetValue(node.Label, out var known)) return [];
        return [.. labels.Where(label => known.Contains(label) && !node.Labels.Contains(label)).OrderBy(label => label, StringComparer.Ordinal)];
    }
}
