using CartographyPS.Engine.Ledger.Storage;

namespace CartographyPS.Engine.Ledger.Reading;

/// <summary>Reads nodes with chosen properties, and edges as pairs of node keys, for joins in memory. The keys are valid within one snapshot.</summary>
internal sealed class CompactGraph(Database database)
{
    private const string NodesSql = """
        SELECT n.id, n.label, l.text, n.key, n.properties FROM ledger_label_member m CROSS JOIN ledger_node n ON n.label_set = m.label_set
        CROSS JOIN ledger_name l ON l.id = n.label WHERE m.label = (SELECT id FROM ledger_name WHERE text = ?1)
        """;

    /// <summary>Reads the nodes that carry a label, in no certain order.</summary>
    /// <param name="label">The label, primary or additional.</param>
    /// <param name="properties">The properties to read.</param>
    /// <returns>Each node's key and primary label, and its id with the properties as JSON; empty for a property that it does not have.</returns>
    public IEnumerable<(long Key, string Label, PackedBytes Values)> Nodes(string label, IReadOnlyList<string> properties)
    {
        byte[][] names = [.. properties.Select(StoredJson.Encode)];
        using var rows = database.PrepareOnce(NodesSql);
        rows.Bind(1, label);
        var labels = new Dictionary<long, string>();
        while (rows.Step())
        {
            if (!labels.TryGetValue(rows.Integer(1), out string? primary)) labels[rows.Integer(1)] = primary = rows.Text(2);
            yield return (rows.Integer(0), primary, new PackedBytes(rows.Utf8(3), rows.Utf8(4), names));
        }
    }

    /// <summary>Reads the edges of a type at nodes, by the indexes on their ends.</summary>
    /// <param name="type">The relationship type.</param>
    /// <param name="nodes">The keys of the nodes.</param>
    /// <param name="outgoing">True for the edges that start at them, false for those that end there.</param>
    public IEnumerable<(long From, long To)> Edges(string type, IEnumerable<long> nodes, bool outgoing)
    {
        string name = outgoing ? "from_node" : "to_node";
        using var types = database.PrepareOnce("SELECT id FROM ledger_name WHERE text = ?1");
        if (!types.Bind(1, type).Step()) yield break;
        long number = types.Integer(0);

        using var rows = database.PrepareOnce($"SELECT from_node, to_node FROM ledger_edge WHERE {name} = ?1 AND type = ?2");
        rows.Bind(2, number);
        foreach (long node in nodes)
        {
            rows.Bind(1, node);
            while (rows.Step()) yield return (rows.Integer(0), rows.Integer(1));
            rows.Reset();
        }
    }
}
