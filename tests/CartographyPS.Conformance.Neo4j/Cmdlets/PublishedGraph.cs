using System.Text.Json;

namespace CartographyPS.Conformance.Neo4j.Cmdlets;

/// <summary>A graph as sorted lines of text: that of an export, and that of a database in the same form.</summary>
internal static class PublishedGraph
{
    /// <summary>The graph of a file in JSON Lines.</summary>
    public static IReadOnlyList<string> OfExport(string file)
    {
        var lines = new List<string>();
        foreach (string text in File.ReadLines(file))
        {
            var line = JsonDocument.Parse(text).RootElement;
            string Member(string name) => line.GetProperty(name).GetString()!;
            string End(string name) => line.GetProperty(name).GetProperty("id").GetString()!;
            var properties = line.GetProperty("properties").EnumerateObject().Select(property => (property.Name, JsonSerializer.Serialize(property.Value)));
            if (Member("kind") == "node") lines.Add(Node(line.GetProperty("labels").EnumerateArray().Select(label => label.GetString()!), properties));
            else if (Member("kind") == "edge") lines.Add(Edge(Member("type"), End("from"), End("to"), properties));
        }
        return Sorted(lines);
    }

    /// <summary>The graph of a database but for what the projection keeps its books in.</summary>
    public static async Task<IReadOnlyList<string>> OfDatabaseAsync(BoltSession session)
    {
        var nodes = await session.RunAsync("MATCH (n) WHERE NOT n:CartographyLedger AND NOT n:CartographyLane RETURN n", null, result => result.ToListAsync());
        var edges = await session.RunAsync("MATCH (a)-[e]->(b) RETURN e, a.id, b.id", null, result => result.ToListAsync());
        return Sorted(
            nodes.Select(row => (BoltNode)row[0]!).Select(node => Node(node.Labels, Properties(node.Properties)))
                .Concat(edges.Select(row => Edge(((BoltRelationship)row[0]!).Type, (string)row[1]!, (string)row[2]!, Properties(((BoltRelationship)row[0]!).Properties)))));
    }

    private static IEnumerable<(string Name, string Value)> Properties(IReadOnlyDictionary<string, object?> properties) => properties
        .Where(property => property.Key != "_ledger")
        .Select(property => (property.Key, JsonSerializer.Serialize(property.Value is BoltDateTime time ? time.ToString() : property.Value)));

    private static string Node(IEnumerable<string> labels, IEnumerable<(string Name, string Value)> properties) =>
        "(" + string.Join(':', Sorted(labels)) + " " + Text(properties) + ")";

    private static string Edge(string type, string from, string to, IEnumerable<(string Name, string Value)> properties) =>
        $"({from})-[{type} {Text(properties)}]->({to})";

    private static string Text(IEnumerable<(string Name, string Value)> properties) =>
        string.Join(", ", Sorted(properties.Select(property => property.Name + ": " + property.Value)));

    private static List<string> Sorted(IEnumerable<string> lines) => [.. lines.Order(StringComparer.Ordinal)];
}
