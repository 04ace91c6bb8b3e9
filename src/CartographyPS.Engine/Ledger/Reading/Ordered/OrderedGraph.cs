using CartographyPS.Engine.Ledger.Storage;

namespace CartographyPS.Engine.Ledger.Reading.Ordered;

/// <summary>
/// Reads the whole graph in an order that does not depend on its history. Rows stream: only the current one is in memory.
/// </summary>
internal static class OrderedGraph
{
    private const string NodesSql = "SELECT label, id, labels, properties, firstseen, lastupdated FROM nodes ORDER BY label, id";
    private const string EdgesSql = """
        SELECT type, from_label, from_id, to_label, to_id, properties, firstseen, lastupdated FROM edges
        ORDER BY type, from_label, from_id, to_label, to_id
        """;

    /// <summary>Reads all nodes.</summary>
    public static IEnumerable<OrderedNode> Nodes(Database database)
    {
        var nodes = new GraphRows();
        using var rows = database.PrepareOnce(NodesSql);
        while (rows.Step()) yield return nodes.Node(rows);
    }

    /// <summary>Reads all edges.</summary>
    public static IEnumerable<OrderedEdge> Edges(Database database)
    {
        using var rows = database.PrepareOnce(EdgesSql);
        while (rows.Step()) yield return GraphRows.Edge(rows);
    }
}
