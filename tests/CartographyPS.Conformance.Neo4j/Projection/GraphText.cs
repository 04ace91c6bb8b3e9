using System.Text;
using System.Text.Json;
using CartographyPS.Engine.Ledger;
using CartographyPS.Engine.Ledger.Reading;
using CartographyPS.Engine.Projections;
using CartographyPS.Engine.Projections.Neo4j;

namespace CartographyPS.Conformance.Neo4j.Projection;

/// <summary>Graphs as lines of text, one for each node and edge, sorted: those of a database and that of a ledger in the same form.</summary>
internal static class GraphText
{
    public const string Version = "1.2.3";

    /// <summary>The graph that a ledger holds, as it is exported to JSON Lines.</summary>
    public static string[] OfLedger(string path, bool times = true)
    {
        using var ledger = LedgerReader.Open(path);
        using var output = new MemoryStream();
        new JsonLinesExporter(ledger, Version).Write(output);
        return Sorted(Encoding.UTF8.GetString(output.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries), times);
    }

    /// <summary>What the database has of a ledger, in the form of its export.</summary>
    public static async Task<string[]> OfDatabaseAsync(BoltSession session, Guid ledger, IReadOnlyCollection<string> primaryLabels, bool times = true)
    {
        var parameters = new Dictionary<string, object?> { ["ledger"] = Cypher.Id(ledger) };
        var lines = new List<string>();
        foreach (var row in await session.RunAsync("MATCH (n {_ledger: $ledger}) RETURN n", parameters, result => result.ToListAsync()))
        {
            var node = (BoltNode)row[0]!;
            lines.Add(Line(node.Properties, ("kind", "node"), ("label", Primary(node, primaryLabels)), ("id", node.Properties["id"]), ("labels", Sorted(node.Labels))));
        }
        foreach (var row in await session.RunAsync("MATCH (a)-[e {_ledger: $ledger}]->(b) RETURN e, a, b", parameters, result => result.ToListAsync()))
        {
            var edge = (BoltRelationship)row[0]!;
            lines.Add(Line(edge.Properties, ("kind", "edge"), ("type", edge.Type), ("from", End((BoltNode)row[1]!, primaryLabels)), ("to", End((BoltNode)row[2]!, primaryLabels))));
        }
        return Sorted(lines, times);
    }

    /// <summary>All that the database has besides: nodes and edges of others with all that is theirs.</summary>
    public static async Task<string[]> OfOthersAsync(BoltSession session, Guid ledger)
    {
        var parameters = new Dictionary<string, object?> { ["ledger"] = Cypher.Id(ledger) };
        const string Foreign = "NOT (n:CartographyLedger OR n:CartographyLane) AND coalesce(n._ledger, '-') <> $ledger";
        var lines = new List<string>();
        foreach (var row in await session.RunAsync($"MATCH (n) WHERE {Foreign} RETURN n", parameters, result => result.ToListAsync()))
        {
            var node = (BoltNode)row[0]!;
            lines.Add(Line(node.Properties, ("element", node.ElementId), ("labels", Sorted(node.Labels))));
        }
        foreach (var row in await session.RunAsync(
            "MATCH (a)-[e]->(b) WHERE type(e) <> 'SHARES' AND coalesce(e._ledger, '-') <> $ledger RETURN e, elementId(a), elementId(b)", parameters, result => result.ToListAsync()))
        {
            var edge = (BoltRelationship)row[0]!;
            lines.Add(Line(edge.Properties, ("element", edge.ElementId), ("type", edge.Type), ("from", row[1]), ("to", row[2])));
        }
        return Sorted(lines, times: true);
    }

    private static string Line(IReadOnlyDictionary<string, object?> properties, params (string Name, object? Value)[] members)
    {
        var line = members.ToDictionary(member => member.Name, member => member.Value);
        var stated = properties.Where(property => property.Key != "_ledger").OrderBy(property => property.Key, StringComparer.Ordinal).ToList();
        line["properties"] = stated.ToDictionary(property => property.Key, property => property.Value is BoltDateTime time ? time.ToString() : property.Value);
        var temporal = stated.Where(property => property.Value is BoltDateTime).Select(property => property.Key).ToList();
        if (temporal.Count > 0) line["temporal"] = temporal;
        return JsonSerializer.Serialize(line, LedgerJson.Options);
    }

    private static Dictionary<string, object?> End(BoltNode node, IReadOnlyCollection<string> primaryLabels) =>
        new() { ["label"] = Primary(node, primaryLabels), ["id"] = node.Properties["id"] };

    private static string Primary(BoltNode node, IReadOnlyCollection<string> primaryLabels) => node.Labels.First(primaryLabels.Contains);

    private static string[] Sorted(IEnumerable<string> lines) => [.. lines.Order(StringComparer.Ordinal)];

    private static string[] Sorted(IEnumerable<string> lines, bool times) => Sorted(times
        ? lines
        : lines.Select(line => System.Text.RegularExpressions.Regex.Replace(line, "\"lastupdated\":\\d+", "\"lastupdated\":0")));
}
