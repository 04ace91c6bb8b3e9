using System.Text.Json;
using CartographyPS.Engine.Ledger.Storage;

namespace CartographyPS.Engine.Ledger.Reading;

/// <summary>Reads the whole graph in an order that does not depend on how it came about. Rows stream; nothing is held but the one at hand.</summary>
internal static class OrderedGraph
{
    private const string NodesSql = "SELECT label, id, labels, properties, firstseen, lastupdated FROM nodes ORDER BY label, id";
    private const string EdgesSql = """
        SELECT type, from_label, from_id, to_label, to_id, properties, firstseen, lastupdated FROM edges
        ORDER BY type, from_label, from_id, to_label, to_id
        """;

    /// <summary>All nodes.</summary>
    public static IEnumerable<OrderedNode> Nodes(Database database)
    {
        var labelSets = new Dictionary<string, string[]>(StringComparer.Ordinal);
        using var rows = database.PrepareOnce(NodesSql);
        while (rows.Step())
        {
            string labels = rows.Text(2);
            if (!labelSets.TryGetValue(labels, out string[]? all)) labelSets[labels] = all = JsonSerializer.Deserialize<string[]>(labels)!;
            yield return new OrderedNode(rows.Text(0), rows.Text(1), all, rows.Utf8(3).ToArray(), rows.Integer(4), rows.Integer(5));
        }
    }

    /// <summary>All edges.</summary>
    public static IEnumerable<OrderedEdge> Edges(Database database)
    {
        using var rows = database.PrepareOnce(EdgesSql);
        while (rows.Step())
        {
            yield return new OrderedEdge(
                rows.Text(0), rows.Text(1), rows.Text(2), rows.Text(3), rows.Text(4), rows.Utf8(5).ToArray(), rows.Integer(6), rows.Integer(7));
        }
    }
}
