using System.Data.Common;
using CartographyPS.Engine.Ledger.Reading.Queries;

namespace CartographyPS.Engine.Ledger.Reading.History;

/// <summary>Reads the history of runs.</summary>
internal static class HistoryReader
{
    private const string ChangesSql = """
        SELECT a.run, r.started, c.account, c.region, c.resource_type, x.kind, l.text AS label, x.key, t.text, m.text, x.to_key, x.detail
        FROM ledger_run_scope a JOIN ledger_change x ON x.run_scope = a.id JOIN ledger_run r ON r.id = a.run JOIN ledger_scope c ON c.id = a.scope
        JOIN ledger_name l ON l.id = x.label LEFT JOIN ledger_name t ON t.id = x.type LEFT JOIN ledger_name m ON m.id = x.to_label
        """;

    // The rows of the graph tell the additions that are still there. The new nodes of a run are adjacent.
    private const string NewNodesSql = """
        SELECT a.run, r.started, c.account, c.region, c.resource_type, 0, l.text AS label, n.key, NULL, NULL, NULL, NULL
        FROM ledger_node n CROSS JOIN ledger_run_scope a ON a.id = n.added JOIN ledger_run r ON r.id = a.run JOIN ledger_scope c ON c.id = a.scope
        JOIN ledger_name l ON l.id = n.label
        WHERE n.id >= coalesce((SELECT min(first_node) FROM ledger_run WHERE id >= $first), 0)
            AND n.id < coalesce((SELECT min(first_node) FROM ledger_run WHERE id > $last), 9223372036854775807) AND
        """;

    private const string NewEdgesSql = """
        SELECT a.run, r.started, c.account, c.region, c.resource_type, 0, l.text AS label, f.key, y.text, m.text, t.key, NULL
        FROM ledger_edge e CROSS JOIN ledger_run_scope a ON a.id = e.added JOIN ledger_run r ON r.id = a.run JOIN ledger_scope c ON c.id = a.scope
        JOIN ledger_name y ON y.id = e.type JOIN ledger_node f ON f.id = e.from_node JOIN ledger_node t ON t.id = e.to_node
        JOIN ledger_name l ON l.id = f.label JOIN ledger_name m ON m.id = t.label
        WHERE
        """;

    /// <summary>Reads runs, the newest first.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="run">The number of a single run; null for the newest ones.</param>
    /// <param name="most">The maximum number of runs.</param>
    public static IEnumerable<RunSummary> Runs(this LedgerReader ledger, long? run, int most) => ledger.Query(
        """
        SELECT r.id, r.started, r.ended, r.status, r.message, r.user, r.machine, r.version, r.request,
            count(DISTINCT a.scope), count(DISTINCT CASE WHEN a.status IN ('Complete', 'Unsupported') THEN a.scope END),
            sum(nodes_added), sum(nodes_changed), sum(nodes_removed), sum(edges_added), sum(edges_changed), sum(edges_removed)
        FROM (SELECT * FROM ledger_run WHERE $run IS NULL OR id = $run ORDER BY id DESC LIMIT $most) AS r LEFT JOIN ledger_run_scope a ON a.run = r.id
        GROUP BY r.id ORDER BY r.id DESC
        """,
        Parameters(("$run", run), ("$most", most)),
        row => new RunSummary(
            row.GetInt64(0), Time(row, 1)!.Value, Time(row, 2), row.GetString(3), Text(row, 4), Text(row, 5), Text(row, 6), Text(row, 7), Text(row, 8),
            Count(row, 9), Count(row, 10), Count(row, 11), Count(row, 12), Count(row, 13), Count(row, 14), Count(row, 15), Count(row, 16)));

    /// <summary>Reads the results of the scopes of a run. A scope that was retried has its last result.</summary>
    public static IEnumerable<RunScope> Scopes(this LedgerReader ledger, long run) => ledger.Query(
        """
        SELECT c.account, c.region, c.resource_type, a.status, a.message, a.ended, a.nodes, a.edges,
            a.nodes_added, a.nodes_changed, a.nodes_removed, a.edges_added, a.edges_changed, a.edges_removed
        FROM ledger_run_scope a JOIN ledger_scope c ON c.id = a.scope
        WHERE a.id IN (SELECT max(id) FROM ledger_run_scope WHERE run = $run GROUP BY scope)
        ORDER BY c.account, c.region, c.resource_type
        """,
        Parameters(("$run", run)),
        row => new RunScope(
            run, row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), Text(row, 4), Time(row, 5)!.Value, Count(row, 6), Count(row, 7),
            Count(row, 8), Count(row, 9), Count(row, 10), Count(row, 11), Count(row, 12), Count(row, 13)));

    /// <summary>
    /// Reads the changes of runs: first changes and removals, by run and in their order, then the additions that are still there; nodes come
    /// before edges.
    /// Of old runs (<see cref="LedgerOptions.RunsWithChanges"/>) only the additions that are still there are kept.
    /// </summary>
    public static IEnumerable<GraphChange> Changes(this LedgerReader ledger, ChangeFilter filter)
    {
        var where = new SqlConditions();
        where.Add("a.run BETWEEN $first AND $last AND r.started >= $since");
        if (filter.Labels.Count > 0) where.Add(where.FitsName("l.id", filter.Labels));
        var parameters = where.Parameters.Concat(Parameters(
            ("$first", filter.FirstRun), ("$last", filter.LastRun), ("$since", LedgerTime.ToMilliseconds(filter.Since.ToUniversalTime())))).ToList();
        return Read(ledger, $"{ChangesSql} WHERE {where} ORDER BY a.run, x.type IS NOT NULL, x.id", parameters)
            .Concat(Read(ledger, $"{NewNodesSql} {where} ORDER BY n.id", parameters))
            .Concat(Read(ledger, $"{NewEdgesSql} {where} ORDER BY e.added, y.text, f.key, t.key", parameters));
    }

    private static IEnumerable<GraphChange> Read(LedgerReader ledger, string sql, List<KeyValuePair<string, object?>> parameters) => ledger.Query(
        sql,
        parameters,
        row => new GraphChange(
            row.GetInt64(0), Time(row, 1)!.Value, row.GetString(2), row.GetString(3), row.GetString(4), (ChangeKind)row.GetInt32(5),
            row.GetString(6), row.GetString(7), Text(row, 8), Text(row, 9), Text(row, 10), Text(row, 11)));

    private static KeyValuePair<string, object?>[] Parameters(params (string Name, object? Value)[] parameters) =>
        [.. parameters.Select(parameter => new KeyValuePair<string, object?>(parameter.Name, parameter.Value))];

    private static string? Text(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static int Count(DbDataReader row, int column) => row.IsDBNull(column) ? 0 : row.GetInt32(column);

    private static DateTime? Time(DbDataReader row, int column) => row.IsDBNull(column) ? null : LedgerTime.FromMilliseconds(row.GetInt64(column));
}
