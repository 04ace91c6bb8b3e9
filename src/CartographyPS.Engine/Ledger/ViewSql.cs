using System.Text;

namespace CartographyPS.Engine.Ledger;

/// <summary>The SQL of the views.</summary>
internal static class ViewSql
{
    /// <summary>When a node was last read: the start of that run, in seconds since 1970. An annotation does not count as reading.</summary>
    public const string NodeLastUpdated = """
        coalesce(
            (SELECT r.started / 1000 FROM ledger_node_part p JOIN ledger_scope c ON c.id = p.id >> 40
                JOIN ledger_run r ON r.id = coalesce(p.confirmed, c.confirmed) WHERE p.id = n.part),
            (SELECT max(r.started) / 1000 FROM ledger_node_part p JOIN ledger_scope c ON c.id = p.id >> 40
                JOIN ledger_run r ON r.id = coalesce(p.confirmed, c.confirmed) WHERE p.node = n.id AND p.properties IS NOT NULL AND p.role < 2))
        """;

    /// <summary>When an edge was last read: the start of that run, in seconds since 1970.</summary>
    public const string EdgeLastUpdated = """
        max(
            (SELECT r.started / 1000 FROM ledger_edge_part p JOIN ledger_scope c ON c.id = p.id >> 40
                JOIN ledger_run r ON r.id = coalesce(p.confirmed, c.confirmed) WHERE p.id = e.part),
            coalesce((SELECT max(r.started) / 1000 FROM ledger_edge_shared s JOIN ledger_edge_part p ON p.id = s.part
                JOIN ledger_scope c ON c.id = p.id >> 40 JOIN ledger_run r ON r.id = coalesce(p.confirmed, c.confirmed)
                WHERE s.from_node = e.from_node AND s.type = e.type AND s.to_node = e.to_node), 0))
        """;

    /// <summary>All runs.</summary>
    public const string Runs = """
        CREATE VIEW runs AS
        SELECT id AS run, status, started, ended, user, machine, process, version, request, resumed, message FROM ledger_run
        """;

    /// <summary>The result of each scope in each run.</summary>
    public const string Scopes = """
        CREATE VIEW scopes AS
        SELECT a.run, c.account, c.region, c.resource_type, a.status, a.message, a.started, a.ended, a.nodes, a.edges, a.nodes_added,
            a.nodes_changed, a.nodes_removed, a.edges_added, a.edges_changed, a.edges_removed, a.rows_written
        FROM ledger_run_scope a JOIN ledger_scope c ON c.id = a.scope
        """;

    /// <summary>
    /// The changes of each run. The addition of a node or edge that is still in the graph follows from its row; all others are in the
    /// change log.
    /// </summary>
    public const string Changes = """
        CREATE VIEW changes AS
        SELECT a.run, c.account, c.region, c.resource_type, CASE WHEN x.type IS NULL THEN 'node' ELSE 'edge' END AS kind,
            CASE x.kind WHEN 0 THEN 'Added' WHEN 1 THEN 'Changed' ELSE 'Removed' END AS change,
            t.text AS type, l.text AS label, x.key AS id, m.text AS to_label, x.to_key AS to_id, x.detail
        FROM ledger_change x JOIN ledger_run_scope a ON a.id = x.run_scope JOIN ledger_scope c ON c.id = a.scope
        JOIN ledger_name l ON l.id = x.label LEFT JOIN ledger_name t ON t.id = x.type LEFT JOIN ledger_name m ON m.id = x.to_label
        UNION ALL
        SELECT a.run, c.account, c.region, c.resource_type, 'node', 'Added', NULL, l.text, n.key, NULL, NULL, NULL
        FROM ledger_node n JOIN ledger_run_scope a ON a.id = n.added JOIN ledger_scope c ON c.id = a.scope
        JOIN ledger_name l ON l.id = n.label
        UNION ALL
        SELECT a.run, c.account, c.region, c.resource_type, 'edge', 'Added', y.text, l.text, f.key, m.text, t.key, NULL
        FROM ledger_edge e JOIN ledger_run_scope a ON a.id = e.added JOIN ledger_scope c ON c.id = a.scope
        JOIN ledger_name y ON y.id = e.type JOIN ledger_node f ON f.id = e.from_node JOIN ledger_node t ON t.id = e.to_node
        JOIN ledger_name l ON l.id = f.label JOIN ledger_name m ON m.id = t.label
        """;

    /// <summary>
    /// All nodes and all edges with what selects the views of labels and edge types. These are short that way: SQLite keeps the parsed SQL
    /// of every view for each connection.
    /// </summary>
    public static string NodeRows { get; } = $"""
        CREATE VIEW ledger_node_row AS
        SELECT l.text AS label, n.key AS id, s.labels, n.properties, {FirstSeenOf("n")} AS firstseen, {NodeLastUpdated} AS lastupdated, n.label_set
        FROM ledger_node n JOIN ledger_name l ON l.id = n.label JOIN ledger_label_set s ON s.id = n.label_set
        """;

    /// <inheritdoc cref="NodeRows"/>
    public static string EdgeRows { get; } = $"""
        CREATE VIEW ledger_edge_row AS
        SELECT y.text AS type, l.text AS from_label, f.key AS from_id, m.text AS to_label, t.key AS to_id,
            coalesce(e.properties, '{"{}"}') AS properties, {FirstSeenOf("e")} AS firstseen, {EdgeLastUpdated} AS lastupdated, e.type AS type_id
        FROM ledger_edge e JOIN ledger_name y ON y.id = e.type
        JOIN ledger_node f ON f.id = e.from_node JOIN ledger_node t ON t.id = e.to_node
        JOIN ledger_name l ON l.id = f.label JOIN ledger_name m ON m.id = t.label
        """;

    /// <summary>All nodes.</summary>
    public const string Nodes = "CREATE VIEW nodes AS SELECT label, id, labels, properties, firstseen, lastupdated FROM ledger_node_row";

    /// <summary>All edges.</summary>
    public const string Edges =
        "CREATE VIEW edges AS SELECT type, from_label, from_id, to_label, to_id, properties, firstseen, lastupdated FROM ledger_edge_row";

    /// <summary>The nodes with a label.</summary>
    public static string Label(string label, IEnumerable<string> properties)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "id", "label", "labels", "firstseen", "lastupdated" };
        var columns = new StringBuilder();
        foreach (string property in properties.Where(name => name != "id"))
        {
            string column = property;
            for (int i = 2; !taken.Add(column); i++) column = property + "_" + i.ToString(System.Globalization.CultureInfo.InvariantCulture);
            columns.Append("properties ->> ").Append(Text(property)).Append(" AS ").Append(Name(column)).Append(", ");
        }
        return $"""
            CREATE VIEW {Name(label)} AS
            SELECT id, {columns}label, labels, firstseen, lastupdated FROM ledger_node_row
            WHERE label_set IN (SELECT b.label_set FROM ledger_label_member b JOIN ledger_name k ON k.id = b.label WHERE k.text = {Text(label)})
            """;
    }

    /// <summary>The edges of a type.</summary>
    public static string EdgeType(string view, string type) => $"""
        CREATE VIEW {Name(view)} AS
        SELECT from_id, to_id, from_label, to_label, properties, firstseen, lastupdated FROM ledger_edge_row
        WHERE type_id = (SELECT k.id FROM ledger_name k WHERE k.text = {Text(type)})
        """;

    /// <summary>When a node or edge was added to the graph: the start of that run, in milliseconds since 1970.</summary>
    public static string FirstSeenOf(string table) =>
        $"(SELECT r.started FROM ledger_run_scope a JOIN ledger_run r ON r.id = a.run WHERE a.id = {table}.added)";

    /// <summary>Quotes a name for SQL.</summary>
    public static string Name(string name) => "\"" + name.Replace("\"", "\"\"") + "\"";

    private static string Text(string text) => "'" + text.Replace("'", "''") + "'";
}
