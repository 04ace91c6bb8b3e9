using System.Globalization;
using System.Text;
using CartographyPS.Cypher.Temporal;
using CartographyPS.Cypher.Tests.Graphs;

namespace CartographyPS.Conformance.Neo4j.Queries;

/// <summary>A small graph by chance, in memory and as a query that creates it at a server.</summary>
internal sealed class RandomGraph
{
    public static readonly string[] Labels = ["A", "B", "C"];
    public static readonly string[] Types = ["R", "S", "T"];

    private const int Nodes = 9;
    private const int Edges = 16;

    private static readonly string[] Texts = ["a", "b", "ab", "Ba", ""];

    private readonly Random _random;
    private readonly StringBuilder _create = new();

    public RandomGraph(int seed)
    {
        _random = new Random(seed);
        for (int node = 0; node < Nodes; node++) AddNode(node);
        for (int edge = 0; edge < Edges; edge++) AddEdge(edge);
    }

    /// <summary>The graph in memory.</summary>
    public MemoryGraph Memory { get; } = new();

    /// <summary>The query that creates it.</summary>
    public string Create => "CREATE " + _create;

    private void AddNode(int node)
    {
        string[] labels = [.. Labels.Where(_ => _random.Next(2) == 0)];
        var properties = Properties(node);
        Memory.AddNode(labels, properties);
        if (node > 0) _create.Append(", ");
        _create.Append(CultureInfo.InvariantCulture, $"(n{node}{string.Concat(labels.Select(label => ":" + label))} {Literal(properties)})");
    }

    private void AddEdge(int edge)
    {
        int from = _random.Next(Nodes);
        int to = _random.Next(Nodes);
        string type = Types[_random.Next(Types.Length)];
        var properties = new Dictionary<string, object?> { ["uid"] = 100L + edge };
        if (_random.Next(2) == 0) properties["x"] = (long)_random.Next(4);
        Memory.AddEdge(from, type, to, properties);
        _create.Append(CultureInfo.InvariantCulture, $", (n{from})-[:{type} {Literal(properties)}]->(n{to})");
    }

    private Dictionary<string, object?> Properties(int node)
    {
        var properties = new Dictionary<string, object?> { ["uid"] = (long)node };
        if (_random.Next(4) > 0) properties["x"] = (long)_random.Next(-2, 4);
        if (_random.Next(4) > 0) properties["s"] = Texts[_random.Next(Texts.Length)];
        if (_random.Next(3) > 0) properties["f"] = _random.Next(-3, 4) / 2.0;
        if (_random.Next(3) > 0) properties["b"] = _random.Next(2) == 0;
        if (_random.Next(3) > 0) properties["l"] = Enumerable.Range(0, _random.Next(4)).Select(object? (_) => (long)_random.Next(4)).ToArray();
        if (_random.Next(3) > 0) properties["d"] = LocalDate.Of(2026, _random.Next(1, 4), _random.Next(1, 29));
        return properties;
    }

    private static string Literal(Dictionary<string, object?> properties) =>
        "{" + string.Join(", ", properties.Select(property => $"{property.Key}: {Literal(property.Value!)}")) + "}";

    private static string Literal(object value) => value switch
    {
        bool flag => flag ? "true" : "false",
        double number => number.ToString("0.0", CultureInfo.InvariantCulture),
        string text => "'" + text + "'",
        LocalDate date => $"date('{date}')",
        object?[] list => "[" + string.Join(", ", list.Select(item => Literal(item!))) + "]",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
