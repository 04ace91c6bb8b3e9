using System.Data.Common;

namespace CartographyPS.Engine.Ledger.Reading;

/// <summary>Reads what runs did.</summary>
internal static class HistoryReader
{
    /// <summary>The newest runs, the newest first.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="run">One run's number; null for the newest.</param>
    /// <param name="most">How many at most.</param>
    public static IEnumerable<RunSummary> Runs(this LedgerReader ledger, long? run, int most) => ledger.Query(
        """
        SELECT run.id, run.started, run.ended, run.status, run.message, run.user, run.machine, run.version, run.request,
            COUNT(scope_run.scope_id), SUM(scope_run.status IN ('Complete', 'Unsupported')),
            SUM(nodes_added), SUM(nodes_changed), SUM(nodes_removed), SUM(edges_added), SUM(edges_changed), SUM(edges_removed)
        FROM (SELECT * FROM run WHERE $run IS NULL OR id = $run ORDER BY id DESC LIMIT $most) AS run LEFT JOIN scope_run ON scope_run.run_id = run.id
        GROUP BY run.id ORDER BY run.id DESC
        """,
        Parameters(("$run", run), ("$most", most)),
        row => new RunSummary(
            row.GetInt64(0), Seconds(row, 1)!.Value, Seconds(row, 2), row.GetString(3), Text(row, 4), Text(row, 5), Text(row, 6), Text(row, 7), Text(row, 8),
            Count(row, 9), Count(row, 10), Count(row, 11), Count(row, 12), Count(row, 13), Count(row, 14), Count(row, 15), Count(row, 16)));

    /// <summary>How each scope of a run ended.</summary>
    public static IEnumerable<RunScope> Scopes(this LedgerReader ledger, long run) => ledger.Query(
        """
        SELECT scope.account, scope.region, scope.resource_type, scope_run.status, scope_run.message, scope_run.ended, nodes, edges,
            nodes_added, nodes_changed, nodes_removed, edges_added, edges_changed, edges_removed
        FROM scope_run JOIN scope ON scope.id = scope_run.scope_id WHERE scope_run.run_id = $run
        ORDER BY scope.account, scope.region, scope.resource_type
        """,
        Parameters(("$run", run)),
        row => new RunScope(
            run, row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), Text(row, 4), Seconds(row, 5)!.Value, Count(row, 6), Count(row, 7),
            Count(row, 8), Count(row, 9), Count(row, 10), Count(row, 11), Count(row, 12), Count(row, 13)));

    /// <summary>The changes that runs made, in the order in which they were made.</summary>
    public static IEnumerable<GraphChange> Changes(this LedgerReader ledger, ChangeFilter filter)
    {
        var where = new SqlConditions();
        if (filter.Labels.Count > 0) where.Add(where.Fits("label.text", filter.Labels));
        return ledger.Query(
            $"""
            SELECT change.run_id, run.started, scope.account, scope.region, scope.resource_type, change.kind, label.text, node.key,
                type.text, to_label.text, to_node.key, change.detail
            FROM change JOIN run ON run.id = change.run_id JOIN scope ON scope.id = change.scope_id
            JOIN node ON node.id = change.node_id JOIN name AS label ON label.id = node.label_id
            LEFT JOIN name AS type ON type.id = change.type_id
            LEFT JOIN node AS to_node ON to_node.id = change.to_node LEFT JOIN name AS to_label ON to_label.id = to_node.label_id
            WHERE {where} AND change.run_id BETWEEN $first AND $last AND run.started >= $since
            ORDER BY change.id
            """,
            where.Parameters.Concat(Parameters(("$first", filter.FirstRun), ("$last", filter.LastRun), ("$since", Seconds(filter.Since)))),
            row => new GraphChange(
                row.GetInt64(0), Seconds(row, 1)!.Value, row.GetString(2), row.GetString(3), row.GetString(4), KindOf(row.GetString(5)),
                row.GetString(6), row.GetString(7), Text(row, 8), Text(row, 9), Text(row, 10), Text(row, 11)));
    }

    private static ChangeKind KindOf(string letter) => letter switch { "A" => ChangeKind.Added, "C" => ChangeKind.Changed, _ => ChangeKind.Removed };

    private static KeyValuePair<string, object?>[] Parameters(params (string Name, object? Value)[] parameters) =>
        [.. parameters.Select(parameter => new KeyValuePair<string, object?>(parameter.Name, parameter.Value))];

    private static string? Text(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static int Count(DbDataReader row, int column) => row.IsDBNull(column) ? 0 : row.GetInt32(column);

    private static long Seconds(DateTime moment) => new DateTimeOffset(moment.ToUniversalTime()).ToUnixTimeSeconds();

    private static DateTime? Seconds(DbDataReader row, int column) =>
        row.IsDBNull(column) ? null : DateTimeOffset.FromUnixTimeSeconds(row.GetInt64(column)).UtcDateTime;
}
