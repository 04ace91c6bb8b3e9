using System.Text;
using System.Text.Json;
using CartographyPS.Engine.Graph;
using CartographyPS.Engine.Ledger;
using CartographyPS.Engine.Ledger.Reading;
using CartographyPS.Engine.Projections;
using CartographyPS.Engine.Projections.Neo4j;
using CartographyPS.Engine.Resources;

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
    public static async Task<string[]> OfDatabaseAsync(BoltSession session, Guid ledger, GraphModel model, bool times = true)
    {
        var parameters = new Dictionary<string, object?> { ["ledger"] = DatabaseNames.Id(ledger) };
        var lines = new List<string>();
        foreach (var row in await session.RunAsync("MATCH (n {_ledger: $ledger}) RETURN n", parameters, result => result.ToListAsync()))
        {
            var node = (BoltNode)row[0]!;
            lines.Add(Line(node.Properties, ("kind", "node"), ("label", Primary(node, model)), ("id", node.Properties["id"]), ("labels", Sorted(node.Labels))));
        }
        foreach (var row in await session.RunAsync("MATCH (a)-[e {_ledger: $ledger}]->(b) RETURN e, a, b", parameters, result => result.ToListAsync()))
        {
            var edge = (BoltRelationship)row[0]!;
            lines.Add(Line(edge.Properties, ("kind", "edge"), ("type", edge.Type), ("from", End((BoltNode)row[1]!, model)), ("to", End((BoltNode)row[2]!, model))));
        }
        return Sorted(lines, times);
    }

    /// <summary>All that the database has besides: nodes and edges of others with all that is theirs, their books too.</summary>
    /// <remarks>Not in it are the nodes that no ledger has any more: those that this one had and that others have edges at.</remarks>
    public static async Task<string[]> OfOthersAsync(BoltSession session, Guid ledger)
    {
        var parameters = new Dictionary<string, object?> { ["ledger"] = DatabaseNames.Id(ledger) };
        const string Nodes = $$"""
            MATCH (n) WHERE NOT n:{{DatabaseNames.Lane}} AND NOT n:{{DatabaseNames.Ledger}} AND NOT coalesce(n.{{DatabaseNames.Owner}}, '-') IN [$ledger, '']
            RETURN n UNION MATCH (n:{{DatabaseNames.Ledger}}) WHERE n.id <> $ledger RETURN n
            """;
        const string Edges = $$"""
            MATCH (a)-[e]->(b) WHERE coalesce(e.{{DatabaseNames.Owner}}, '-') <> $ledger AND NOT (type(e) = '{{DatabaseNames.Shares}}' AND a.id = $ledger)
            RETURN e, elementId(a), elementId(b)
            """;
        var lines = new List<string>();
        foreach (var row in await session.RunAsync(Nodes, parameters, result => result.ToListAsync()))
        {
            var node = (BoltNode)row[0]!;
            lines.Add(Text(node.Properties, ("element", node.ElementId), ("labels", Sorted(node.Labels))));
        }
        foreach (var row in await session.RunAsync(Edges, parameters, result => result.ToListAsync()))
        {
            var edge = (BoltRelationship)row[0]!;
            lines.Add(Text(edge.Properties, ("element", edge.ElementId), ("type", edge.Type), ("from", row[1]), ("to", row[2])));
        }
        return Sorted(lines);
    }

    /// <summary>The label that stands for a node: the primary one that no other primary one of it goes with.</summary>
    public static string Primary(BoltNode node, GraphModel model)
    {
        string[] primary = [.. node.Labels.Where(model.Labels.ContainsKey)];
        var covered = primary.SelectMany(label => model.ExtraLabels.GetValueOrDefault(label, []).Where(other => other != label));
        return primary.Except(covered).Min(StringComparer.Ordinal)!;
    }

    /// <summary>Two graphs have the same lines.</summary>
    public static void AssertSame(IReadOnlyCollection<string> expected, IReadOnlyCollection<string> actual)
    {
        if (expected.SequenceEqual(actual)) return;
        static IEnumerable<string> First(string sign, IEnumerable<string> lines) => lines.Take(5).Select(line => sign + (line.Length > 700 ? line[..700] : line));
        Assert.Fail(string.Join('\n', [
            $"Of {expected.Count} lines expected and {actual.Count} found, these are not the same, among others:",
            .. First("-", expected.Except(actual)), .. First("+", actual.Except(expected))]));
    }

    private static string Line(IReadOnlyDictionary<string, object?> properties, params (string Name, object? Value)[] members) =>
        Text(properties.Where(property => property.Key != DatabaseNames.Owner), members);

    private static string Text(IEnumerable<KeyValuePair<string, object?>> properties, params (string Name, object? Value)[] members)
    {
        var line = members.ToDictionary(member => member.Name, member => member.Value);
        var stated = properties.OrderBy(property => property.Key, StringComparer.Ordinal).ToList();
        line["properties"] = stated.ToDictionary(property => property.Key, property => InExport(property.Value));
        var temporal = stated.Where(property => property.Value is BoltDateTime).Select(property => property.Key).ToList();
        if (temporal.Count > 0) line["temporal"] = temporal;
        return JsonSerializer.Serialize(line, LedgerJson.Options);
    }

    // A float keeps its fraction in exports (3.0).
    private static object? InExport(object? value) => value switch
    {
        BoltDateTime time => time.ToString(),
        double number => Values.ToJson(number),
        IEnumerable<object?> list => list.Select(InExport).ToList(),
        _ => value,
    };

    private static Dictionary<string, object?> End(BoltNode node, GraphModel model) =>
        new() { ["label"] = Primary(node, model), ["id"] = node.Properties["id"] };

    private static string[] Sorted(IEnumerable<string> lines) => [.. lines.Order(StringComparer.Ordinal)];

    private static string[] Sorted(IEnumerable<string> lines, bool times) => Sorted(times
        ? lines
        : lines.Select(line => System.Text.RegularExpressions.Regex.Replace(line, "\"lastupdated\":\\d+", "\"lastupdated\":0")));
}
