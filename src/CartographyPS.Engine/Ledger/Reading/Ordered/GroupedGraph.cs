using CartographyPS.Engine.Ledger.Storage;

namespace CartographyPS.Engine.Ledger.Reading.Ordered;

/// <summary>
/// Reads the graph in groups: nodes with the same labels, edges of the same type between the same labels. Rows of a group are in the order
/// of their addition. Rows stream.
/// </summary>
internal sealed class GroupedGraph(Database database)
{
    private const string NodesSql = $"SELECT {GraphRows.NodeColumns} FROM {GraphRows.NodeTables} WHERE n.label_set IN ";
    private const string EdgesSql = $"SELECT {GraphRows.EdgeColumns} FROM {GraphRows.EdgeTables} ";
    private const string EdgeOrder = " ORDER BY e.type, f.label, t.label, e.from_node, e.to_node";

    /// <summary>Reads nodes.</summary>
    /// <param name="label">The primary label of the nodes; null for all nodes.</param>
    public IEnumerable<OrderedNode> Nodes(string? label = null)
    {
        string sets = label is null
            ? "(SELECT id FROM ledger_label_set)"
            : "(SELECT x.id FROM ledger_label_set x JOIN ledger_name k ON k.id = x.label WHERE k.text = ?1)";
        var nodes = new GraphRows();
        using var rows = database.PrepareOnce(NodesSql + sets + " ORDER BY n.label_set, n.id");
        if (label is not null) rows.Bind(1, label);
        while (rows.Step()) yield return nodes.Node(rows);
    }

    /// <summary>Reads all edges.</summary>
    public IEnumerable<OrderedEdge> Edges()
    {
        using var rows = database.PrepareOnce(EdgesSql + EdgeOrder);
        while (rows.Step()) yield return GraphRows.Edge(rows);
    }

    /// <summary>Reads the edges of a type.</summary>
    public IEnumerable<OrderedEdge> Edges(string type)
    {
        using var rows = database.PrepareOnce(EdgesSql + "WHERE e.type = (SELECT id FROM ledger_name WHERE text = ?1)" + EdgeOrder);
        rows.Bind(1, type);
        while (rows.Step()) yield return GraphRows.Edge(rows);
    }

    /// <summary>Reads the edges of a type between nodes with two primary labels.</summary>
    public IEnumerable<OrderedEdge> Edges(string type, string from, string to) => Edges(type).Where(edge => edge.FromLabel == from && edge.ToLabel == to);

    /// <summary>Counts the nodes of each primary label, and reads their earliest and newest <c>lastupdated</c>, in seconds since 1970.</summary>
    public IReadOnlyList<(string Label, long Count, long First, long Last)> NodeTimes()
    {
        var times = new List<(string, long, long, long)>();
        using var rows = database.PrepareOnce("SELECT label, count(*), min(lastupdated), max(lastupdated) FROM nodes GROUP BY label ORDER BY label");
        while (rows.Step()) times.Add((rows.Text(0), rows.Integer(1), rows.Integer(2), rows.Integer(3)));
        return times;
    }

    /// <summary>
    /// Counts the edges of each type between two primary labels, and reads their earliest and newest <c>lastupdated</c>, in seconds since 1970.
    /// </summary>
    public IReadOnlyList<(string Type, string From, string To, long Count, long First, long Last)> EdgeTimes()
    {
        var times = new List<(string, string, string, long, long, long)>();
        using var rows = database.PrepareOnce(
            "SELECT type, from_label, to_label, count(*), min(lastupdated), max(lastupdated) FROM edges GROUP BY type, from_label, to_label ORDER BY 1, 2, 3");
        while (rows.Step()) times.Add((rows.Text(0), rows.Text(1), rows.Text(2), rows.Integer(3), rows.Integer(4), rows.Integer(5)));
        return times;
    }

    /// <summary>Counts the nodes of each primary label.</summary>
    public Dictionary<string, long> NodeCounts() => Counts(
        """
        SELECT l.text, sum(c.nodes) FROM (SELECT label_set, count(*) AS nodes FROM ledger_node GROUP BY label_set) c
        JOIN ledger_label_set s ON s.id = c.label_set JOIN ledger_name l ON l.id = s.label GROUP BY 1 ORDER BY 1
        """);

    /// <summary>Counts the edges of each type.</summary>
    public Dictionary<string, long> EdgeCounts() => Counts(
        "SELECT l.text, c.edges FROM (SELECT type, count(*) AS edges FROM ledger_edge GROUP BY type) c JOIN ledger_name l ON l.id = c.type ORDER BY 1");

    private Dictionary<string, long> Counts(string sql)
    {
        var counts = new Dictionary<string, long>(StringComparer.Ordinal);
        using var rows = database.PrepareOnce(sql);
        while (rows.Step()) counts[rows.Text(0)] = rows.Integer(1);
        return counts;
    }
}
