using CartographyPS.Engine.Ledger.Storage;

namespace CartographyPS.Engine.Ledger.Reading.History;

/// <summary>The newest commits that changed each kind of node and edge, of those after a commit.</summary>
internal sealed class LatestChanges
{
    // The new nodes of a run are adjacent, so only these are scanned.
    private const string AddedNodesSql = """
        SELECT l.text, max(n.added) FROM ledger_node n JOIN ledger_name l ON l.id = n.label
        WHERE n.added > ?1 AND n.id >= coalesce(
            (SELECT r.first_node FROM ledger_run_scope a JOIN ledger_run r ON r.id = a.run WHERE a.id > ?1 ORDER BY a.id LIMIT 1), 0)
        GROUP BY n.label
        """;

    private const string AddedEdgesSql = """
        SELECT y.text, l.text, m.text, max(e.added) FROM ledger_edge e
        CROSS JOIN ledger_node f ON f.id = e.from_node CROSS JOIN ledger_node t ON t.id = e.to_node
        CROSS JOIN ledger_name y ON y.id = e.type CROSS JOIN ledger_name l ON l.id = f.label CROSS JOIN ledger_name m ON m.id = t.label
        WHERE e.added > ?1 GROUP BY e.type, f.label, t.label
        """;

    private const string NodeLogSql = """
        SELECT l.text, x.run_scope, iif(x.kind = 1, x.detail, NULL) FROM ledger_change x JOIN ledger_name l ON l.id = x.label
        WHERE x.run_scope > ?1 AND x.type IS NULL
        """;

    private const string EdgeLogSql = """
        SELECT y.text, l.text, m.text, max(x.run_scope) FROM ledger_change x
        JOIN ledger_name y ON y.id = x.type JOIN ledger_name l ON l.id = x.label JOIN ledger_name m ON m.id = x.to_label
        WHERE x.run_scope > ?1 AND x.type IS NOT NULL GROUP BY x.type, x.label, x.to_label
        """;

    private readonly Dictionary<(string Label, string Property), long> _nodes = [];
    private readonly Dictionary<(string Type, string From, string To), long> _edges = [];

    public LatestChanges(Database database, long since)
    {
        Forgotten = long.Parse(
            database.Text("SELECT value FROM ledger_meta WHERE name = 'changes_after'") ?? "0", System.Globalization.CultureInfo.InvariantCulture);
        if (!Any(database, since)) return;

        Read(database, AddedNodesSql, since, row => Note(_nodes, (row.Text(0), string.Empty), row.Integer(1)));
        Read(database, NodeLogSql, since, NoteLogged);
        foreach (string sql in new[] { AddedEdgesSql, EdgeLogSql })
            Read(database, sql, since, row => Note(_edges, (row.Text(0), row.Text(1), row.Text(2)), row.Integer(3)));
    }

    /// <summary>The newest commit whose changes, and those before, may have been deleted from the log.</summary>
    public long Forgotten { get; }

    /// <summary>Returns the newest commit that added or removed nodes of a primary label or changed their labels; 0 for none.</summary>
    public long OfNodes(string label) => OfProperty(label, string.Empty);

    /// <summary>Returns the newest commit that changed a property of nodes of a primary label; 0 for none.</summary>
    public long OfProperty(string label, string property) => _nodes.TryGetValue((label, property), out long commit) ? commit : 0;

    /// <summary>Returns the newest commit that added, changed or removed edges of a type between two primary labels; 0 for none.</summary>
    public long OfEdges(string type, string from, string to) => _edges.TryGetValue((type, from, to), out long commit) ? commit : 0;

    private static bool Any(Database database, long since)
    {
        using var changed = database.PrepareOnce($"SELECT 1 FROM ledger_run_scope WHERE id > ?1 AND {Positions.Changes} LIMIT 1");
        return changed.Bind(1, since).Step();
    }

    private static void Read(Database database, string sql, long since, Action<Statement> note)
    {
        using var rows = database.PrepareOnce(sql);
        rows.Bind(1, since);
        while (rows.Step()) note(rows);
    }

    private void NoteLogged(Statement row)
    {
        string label = row.Text(0);
        long commit = row.Integer(1);
        if (row.IsNull(2))
        {
            Note(_nodes, (label, string.Empty), commit);
            return;
        }
        var members = new JsonMembers(row.Utf8(2));
        while (members.Next())
        {
            // ":labels" is a change of the node's labels.
            string property = members.Name.SequenceEqual(":labels"u8) ? string.Empty : StoredJson.Unescape(members.Name);
            Note(_nodes, (label, property), commit);
        }
    }

    private static void Note<T>(Dictionary<T, long> newest, T kind, long commit)
        where T : notnull
    {
        if (!newest.TryGetValue(kind, out long known) || known < commit) newest[kind] = commit;
    }
}
