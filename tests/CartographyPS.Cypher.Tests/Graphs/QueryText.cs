using CartographyPS.Cypher.Execution;
using CartographyPS.Cypher.Graphs;
using CartographyPS.Cypher.Values;

namespace CartographyPS.Cypher.Tests.Graphs;

/// <summary>Runs queries in tests.</summary>
internal static class QueryText
{
    /// <summary>Returns the rows of a query as text, a value beside the other.</summary>
    public static IReadOnlyList<string> Rows(
        this IGraph graph, string query, CypherOptions? options = null, IReadOnlyDictionary<string, object?>? parameters = null) =>
        [.. CypherQuery.Parse(query).Run(graph, parameters, options).Rows.Select(row => string.Join(", ", row.Select(Text)))];

    /// <summary>Returns the operators of a query's plan, the last one first, each with its details.</summary>
    public static IReadOnlyList<string> Plan(this IGraph graph, string query) =>
        [.. CypherQuery.Parse("EXPLAIN " + query).Run(graph).Rows.Select(row => $"{((string)row[0]!).Trim()} {row[1]}".Trim())];

    private static string Text(object? value) => value switch
    {
        null => "null",
        Node node => node.Property("name") as string ?? node.ToString(),
        IReadOnlyList<object?> list => "[" + string.Join(" ", list.Select(Text)) + "]",
        _ => ValueText.Of(value),
    };
}
