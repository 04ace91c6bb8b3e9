using System.Data.Common;

namespace CartographyPS.Engine.Ledger.Reading;

/// <summary>Reads nodes and edges of the merged graph.</summary>
internal static class GraphReader
{
    /// <summary>The nodes that a filter asks for, by label and id.</summary>
    public static IEnumerable<GraphNode> Nodes(this LedgerReader ledger, NodeFilter filter)
    {
        var where = new SqlConditions();
        where.Add("node.removed IS NULL");
        if (where.Fits("node", filter) is { } condition) where.Add(condition);
        return ledger.Query(
            $"""
            SELECT name.text, node.key, label_set.labels, node.properties, node.first_seen,
                (SELECT MAX(scope.confirmed) FROM node_claim JOIN scope ON scope.id = node_claim.scope_id WHERE node_claim.node_id = node.id)
            FROM node JOIN name ON name.id = node.label_id JOIN label_set ON label_set.id = node.labels_id
            WHERE {where} ORDER BY name.text, node.key
            """,
            where.Parameters,
            row => new GraphNode(row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), Milliseconds(row, 4), Seconds(row, 5)));
    }

    /// <summary>The edges that a filter asks for, by type and ends.</summary>
    public static IEnumerable<GraphEdge> Edges(this LedgerReader ledger, EdgeFilter filter)
    {
        var where = new SqlConditions();
        if (filter.Types.Count > 0) where.Add($"edge_claim.type_id IN (SELECT id FROM name WHERE {where.Fits("text", filter.Types)})");
        AddEnds(where, filter);
        return ledger.Query(
            $"""
            SELECT type.text, from_name.text, from_node.key, to_name.text, to_node.key,
                MAX(edge_claim.properties), MIN(edge_claim.first_seen), MAX(scope.confirmed)
            FROM edge_claim JOIN scope ON scope.id = edge_claim.scope_id JOIN name AS type ON type.id = edge_claim.type_id
            JOIN node AS from_node ON from_node.id = edge_claim.from_node JOIN name AS from_name ON from_name.id = from_node.label_id
            JOIN node AS to_node ON to_node.id = edge_claim.to_node JOIN name AS to_name ON to_name.id = to_node.label_id
            WHERE {where} GROUP BY edge_claim.from_node, edge_claim.type_id, edge_claim.to_node
            ORDER BY 1, 2, 3, 4, 5
            """,
            where.Parameters,
            row => new GraphEdge(
                row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4),
                row.IsDBNull(5) ? null : row.GetString(5), Milliseconds(row, 6), Seconds(row, 7)));
    }

    // As sets of row numbers, so that edges are found by the indexes on their ends.
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
        where.Fits("node", filter) is { } condition ? $"edge_claim.{column} IN (SELECT node.id FROM node WHERE node.removed IS NULL AND {condition})" : null;

    private static DateTime Milliseconds(DbDataReader row, int column) => DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(column)).UtcDateTime;

    private static DateTime? Seconds(DbDataReader row, int column) =>
        row.IsDBNull(column) ? null : DateTimeOffset.FromUnixTimeSeconds(row.GetInt64(column)).UtcDateTime;
}
