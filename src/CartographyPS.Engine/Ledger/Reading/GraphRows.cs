using CartographyPS.Engine.Ledger.Reading.Ordered;
using CartographyPS.Engine.Ledger.Storage;

namespace CartographyPS.Engine.Ledger.Reading;

/// <summary>Reads rows of nodes and edges. Each label set is parsed once, since there are few.</summary>
internal sealed class GraphRows
{
    /// <summary>The columns of a node in <see cref="NodeTables"/>.</summary>
    public const string NodeColumns = $"l.text, n.key, s.labels, n.properties, {FirstSeen} WHERE a.id = n.added), {ViewSql.NodeLastUpdated}";

    /// <summary>The tables of a node. CROSS JOIN makes SQLite scan <c>n</c> in row order.</summary>
    public const string NodeTables = "ledger_node n CROSS JOIN ledger_label_set s ON s.id = n.label_set CROSS JOIN ledger_name l ON l.id = n.label";

    /// <summary>The columns of an edge in <see cref="EdgeTables"/>.</summary>
    public const string EdgeColumns =
        $"y.text, l.text, f.key, m.text, t.key, coalesce(e.properties, '{{}}'), {FirstSeen} WHERE a.id = e.added), {ViewSql.EdgeLastUpdated}";

    /// <summary>The tables of an edge. CROSS JOIN makes SQLite scan <c>e</c> in row order.</summary>
    public const string EdgeTables = """
        ledger_edge e CROSS JOIN ledger_node f ON f.id = e.from_node CROSS JOIN ledger_node t ON t.id = e.to_node
        CROSS JOIN ledger_name y ON y.id = e.type CROSS JOIN ledger_name l ON l.id = f.label CROSS JOIN ledger_name m ON m.id = t.label
        """;

    private const string FirstSeen = "(SELECT r.started FROM ledger_run_scope a JOIN ledger_run r ON r.id = a.run";

    private readonly Dictionary<string, string[]> _labelSets = new(StringComparer.Ordinal);

    /// <summary>Reads the node of a row whose first columns are <see cref="NodeColumns"/>.</summary>
    public OrderedNode Node(Statement row)
    {
        string labels = row.Text(2);
        if (!_labelSets.TryGetValue(labels, out string[]? all)) _labelSets[labels] = all = LedgerJson.Read<string[]>(labels);
        return new OrderedNode(row.Text(0), row.Text(1), all, row.Utf8(3).ToArray(), row.Integer(4), row.Integer(5));
    }

    /// <summary>Reads the edge of a row whose first columns are <see cref="EdgeColumns"/>.</summary>
    public static OrderedEdge Edge(Statement row) => new(
        row.Text(0), row.Text(1), row.Text(2), row.Text(3), row.Text(4), row.Utf8(5).ToArray(), row.Integer(6), row.Integer(7));
}
