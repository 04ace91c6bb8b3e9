using CartographyPS.Engine.Graph;
using CartographyPS.Engine.Ledger.Reading.Ordered;
using CartographyPS.Engine.Ledger.Storage;

namespace CartographyPS.Engine.Ledger.Reading.History;

/// <summary>
/// The differences between the graph and an earlier state: each node and edge once, in its current state, in groups of the same kind. The
/// rows of the graph tell the additions, the log of changes the rest.
/// </summary>
internal sealed class NetChanges(Database database, GraphModel model, GraphPosition since)
{
    // The new nodes of a run are adjacent, so only these are scanned.
    private const string NodesSql = $"""
        WITH concerned(id) AS (
            SELECT c.id FROM ledger_node c WHERE c.added > ?1 AND c.id >= coalesce(
                (SELECT r.first_node FROM ledger_run_scope a JOIN ledger_run r ON r.id = a.run WHERE a.id > ?1 ORDER BY a.id LIMIT 1), 0)
            UNION
            SELECT c.id FROM ledger_change x JOIN ledger_node c ON c.key = x.key AND c.label = x.label
            WHERE x.run_scope > ?1 AND x.type IS NULL AND x.kind <> 0)
        SELECT {GraphRows.NodeColumns},
            (SELECT group_concat(x.detail, char(10)) FROM ledger_change x
                WHERE x.key = n.key AND x.label = n.label AND x.run_scope > ?1 AND x.type IS NULL AND x.kind = 1),
            EXISTS (SELECT 1 FROM ledger_change x WHERE x.key = n.key AND x.label = n.label AND x.run_scope > ?1 AND x.type IS NULL AND x.kind = 2)
        FROM concerned CROSS JOIN {GraphRows.NodeTables} WHERE n.id = concerned.id ORDER BY n.label_set, n.id
        """;

    private const string RemovedNodesSql = """
        SELECT DISTINCT l.text, x.key FROM ledger_change x JOIN ledger_name l ON l.id = x.label
        WHERE x.run_scope > ?1 AND x.type IS NULL AND x.kind = 2
            AND NOT EXISTS (SELECT 1 FROM ledger_node n WHERE n.key = x.key AND n.label = x.label)
        ORDER BY 1, 2
        """;

    private const string EdgesSql = $"""
        WITH concerned(from_node, type, to_node) AS (
            SELECT c.from_node, c.type, c.to_node FROM ledger_edge c WHERE c.added > ?1
            UNION
            SELECT c.id, x.type, d.id FROM ledger_change x JOIN ledger_node c ON c.key = x.key AND c.label = x.label
            JOIN ledger_node d ON d.key = x.to_key AND d.label = x.to_label
            WHERE x.run_scope > ?1 AND x.type IS NOT NULL AND x.kind = 1)
        SELECT {GraphRows.EdgeColumns} FROM concerned CROSS JOIN {GraphRows.EdgeTables}
        WHERE e.from_node = concerned.from_node AND e.type = concerned.type AND e.to_node = concerned.to_node
        ORDER BY e.type, f.label, t.label, e.from_node, e.to_node
        """;

    private const string RemovedEdgesSql = """
        SELECT DISTINCT y.text, l.text, x.key, m.text, x.to_key FROM ledger_change x
        JOIN ledger_name y ON y.id = x.type JOIN ledger_name l ON l.id = x.label JOIN ledger_name m ON m.id = x.to_label
        WHERE x.run_scope > ?1 AND x.type IS NOT NULL AND x.kind = 2 AND NOT EXISTS (
            SELECT 1 FROM ledger_node f JOIN ledger_node t ON t.key = x.to_key AND t.label = x.to_label
            JOIN ledger_edge e ON e.from_node = f.id AND e.type = x.type AND e.to_node = t.id
            WHERE f.key = x.key AND f.label = x.label)
        ORDER BY 1, 2, 4, 3, 5
        """;

    /// <summary>Reads the nodes that were added or changed.</summary>
    public IEnumerable<ChangedNode> Nodes()
    {
        var nodes = new GraphRows();
        using var rows = Prepare(NodesSql);
        while (rows.Step())
        {
            var node = nodes.Node(rows);
            yield return Changed(node, rows.Utf8(6), returned: rows.Integer(7) != 0);
        }
    }

    /// <summary>Reads the nodes that were removed, by label and id.</summary>
    public IEnumerable<NodeKey> RemovedNodes()
    {
        using var rows = Prepare(RemovedNodesSql);
        while (rows.Step()) yield return new NodeKey(rows.Text(0), rows.Text(1));
    }

    /// <summary>Reads the edges that were added or changed.</summary>
    public IEnumerable<OrderedEdge> Edges()
    {
        using var rows = Prepare(EdgesSql);
        while (rows.Step()) yield return GraphRows.Edge(rows);
    }

    /// <summary>Reads the edges that were removed, by type and labels.</summary>
    public IEnumerable<EdgeName> RemovedEdges()
    {
        using var rows = Prepare(RemovedEdgesSql);
        while (rows.Step()) yield return new EdgeName(rows.Text(0), new NodeKey(rows.Text(1), rows.Text(2)), new NodeKey(rows.Text(3), rows.Text(4)));
    }

    private ChangedNode Changed(OrderedNode node, ReadOnlySpan<byte> details, bool returned)
    {
        if (details.IsEmpty && !returned) return new ChangedNode(node, [], []);

        var properties = new HashSet<string>(StringComparer.Ordinal);
        var labels = new HashSet<string>(StringComparer.Ordinal);
        while (!details.IsEmpty)
        {
            int end = details.IndexOf((byte)'\n');
            var detail = end < 0 ? details : details.Slice(0, end);
            details = end < 0 ? default : details.Slice(end + 1);
            Add(detail, properties, labels);
        }
        if (returned)
        {
            // The log does not have the properties of removed nodes, so these are all properties that such nodes can have.
            if (model.Labels.TryGetValue(node.Label, out var known)) properties.UnionWith(known);
            if (model.ExtraLabels.TryGetValue(node.Label, out var extra)) labels.UnionWith(extra);
        }

        var members = new JsonMembers(node.Properties.Span);
        while (members.Next()) properties.Remove(StoredJson.Unescape(members.Name));
        labels.ExceptWith(node.Labels);
        return new ChangedNode(node, [.. properties], [.. labels.OrderBy(label => label, StringComparer.Ordinal)]);
    }

    private static void Add(ReadOnlySpan<byte> detail, HashSet<string> properties, HashSet<string> labels)
    {
        var members = new JsonMembers(detail);
        while (members.Next())
        {
            if (members.Name.SequenceEqual(":labels"u8)) labels.UnionWith(LedgerJson.Read<string[][]>(LedgerJson.Utf8(members.Value))[0]);
            else properties.Add(StoredJson.Unescape(members.Name));
        }
    }

    private Statement Prepare(string sql) => database.PrepareOnce(sql).Bind(1, since.Changed);
}
