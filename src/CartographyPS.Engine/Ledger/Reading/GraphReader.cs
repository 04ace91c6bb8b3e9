using System.Data.Common;
using System.Text.Json;
using CartographyPS.Engine.Ledger.Reading.Queries;

namespace CartographyPS.Engine.Ledger.Reading;

/// <summary>Reads nodes and edges of the merged graph.</summary>
internal static class GraphReader
{
    /// <summary>Reads the nodes that a filter selects, by label and id.</summary>
    public static IEnumerable<GraphNode> Nodes(this LedgerReader ledger, NodeFilter filter)
    {
        var where = new SqlConditions();
        if (where.Fits("n", filter) is { } condition) where.Add(condition);
        return ledger.Query(
            $"""
            SELECT l.text, n.key, s.labels, n.properties, {ViewSql.FirstSeenOf("n")}, {ViewSql.NodeLastUpdated}
            FROM ledger_node n JOIN ledger_name l ON l.id = n.label JOIN ledger_label_set s ON s.id = n.label_set
            WHERE {where} ORDER BY l.text, n.key
            """,
            where.Parameters,
            row => new GraphNode(
                row.GetString(0), row.GetString(1), Extra(row.GetString(2), row.GetString(0)), row.GetString(3), Milliseconds(row, 4), Seconds(row, 5)));
    }

    /// <summary>Reads the edges that a filter selects, by type and ends.</summary>
    public static IEnumerable<GraphEdge> Edges(this LedgerReader ledger, EdgeFilter filter)
    {
        var where = new SqlConditions();
        if (filter.Types.Count > 0) where.Add(where.FitsName("e.type", filter.Types));
        AddEnds(where, filter);
        return ledger.Query(
            $"""
            SELECT y.text, l.text, f.key, m.text, t.key, e.properties, {ViewSql.FirstSeenOf("e")}, {ViewSql.EdgeLastUpdated}
            FROM ledger_edge e JOIN ledger_name y ON y.id = e.type
            JOIN ledger_node f ON f.id = e.from_node JOIN ledger_node t ON t.id = e.to_node
            JOIN ledger_name l ON l.id = f.label JOIN ledger_name m ON m.id = t.label
            WHERE {where} ORDER BY 1, 2, 3, 4, 5
            """,
            where.Parameters,
            row => new GraphEdge(
                row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4),
                row.IsDBNull(5) ? null : row.GetString(5), Milliseconds(row, 6), Seconds(row, 7)));
    }

    // Sets of row numbers, so that SQLite finds edges with the indexes on their ends.
    private static void AddEnds(SqlConditions where, EdgeFilter filter)
    {
        if (In(where, "from_node", filter.From) is { } from) where.Add(from);
        if (In(where, "to_node", filter.To) is { } to) where.Add(to);
        if (filter.Direction != EdgeDirection.In && In(where, "from_node", filter.At) is { } start)
            where.Add(filter.Direction == EdgeDirection.Out ? start : $"({start} OR {In(where, "to_node", filter.At)})");
        else if (filter.Direction == EdgeDirection.In && In(where, "to_node", filter.At) is { } end)
            where.Add(end);
    }

    private static string? In(SqlConditions where, string column, NodeFilter filter) =>
        where.Fits("n", filter) is { } condition ? $"e.{column} IN (SELECT n.id FROM ledger_node n WHERE {condition})" : null;

    private static string Extra(string labels, string primary) =>
        JsonSerializer.Serialize(LedgerJson.Read<string[]>(labels).Where(label => label != primary), LedgerJson.Options);

    private static DateTime Milliseconds(DbDataReader row, int column) => LedgerTime.FromMilliseconds(row.GetInt64(column));

    private static DateTime? Seconds(DbDataReader row, int column) => row.IsDBNull(column) ? null : LedgerTime.FromMilliseconds(row.GetInt64(column) * 1000);
}
