using CartographyPS.Cypher;
using CartographyPS.Cypher.Execution;
using CartographyPS.Cypher.Graphs;
using CartographyPS.Cypher.Values;

namespace CartographyPS.Conformance.Neo4j.Queries;

/// <summary>What a query gives: columns and rows, or an error.</summary>
/// <param name="Columns">The names of the columns; none for an error.</param>
/// <param name="Rows">The rows as texts; none for an error.</param>
/// <param name="Error">The error; null for none.</param>
internal sealed record QueryOutcome(IReadOnlyList<string> Columns, IReadOnlyList<string> Rows, string? Error)
{
    /// <summary>Runs a query at a server.</summary>
    public static async Task<QueryOutcome> OfServerAsync(BoltSession session, string query)
    {
        bool sortLists = HasUnorderedLists(query);
        try
        {
            return await session.RunAsync(query, null, async result =>
            {
                var rows = await result.ToListAsync();
                return new QueryOutcome(await result.KeysAsync(), [.. rows.Select(row => ResultText.Row(row.Keys.Select((_, column) => row[column]), sortLists))], null);
            });
        }
        catch (BoltException exception)
        {
            return new QueryOutcome([], [], exception.Message);
        }
    }

    /// <summary>Runs a query with this library.</summary>
    public static QueryOutcome OfLibrary(IGraph graph, string query)
    {
        bool sortLists = HasUnorderedLists(query);
        try
        {
            var result = CypherQuery.Parse(query).Run(graph, null, new CypherOptions { Timeout = TimeSpan.FromMinutes(1) });
            return new QueryOutcome(result.Columns, [.. result.Rows.Select(row => ResultText.Row(row, sortLists))], null);
        }
        catch (Exception exception) when (exception is CypherSyntaxException or CypherRuntimeException or CypherLimitException)
        {
            return new QueryOutcome([], [], exception.Message);
        }
    }

    /// <summary>Describes how this outcome differs from the one that a server gave; null when it does not.</summary>
    /// <param name="query">The query. Where it ends in ORDER BY, the rows have an order.</param>
    /// <param name="server">The outcome at the server.</param>
    public string? DifferenceFrom(string query, QueryOutcome server)
    {
        if ((Error is null) != (server.Error is null)) return $"{query}\n  here:   {Error ?? $"{Rows.Count} rows"}\n  server: {server.Error ?? $"{server.Rows.Count} rows: {string.Join("; ", server.Rows.Take(3))}"}";
        if (Error is not null) return null;
        if (!Columns.SequenceEqual(server.Columns)) return $"{query}\n  columns here:   {string.Join(", ", Columns)}\n  columns server: {string.Join(", ", server.Columns)}";

        bool isOrdered = query.LastIndexOf("ORDER BY", StringComparison.Ordinal) > query.LastIndexOf("RETURN", StringComparison.Ordinal);
        var here = isOrdered ? Rows : [.. Rows.Order(StringComparer.Ordinal)];
        var there = isOrdered ? server.Rows : [.. server.Rows.Order(StringComparer.Ordinal)];
        if (here.SequenceEqual(there)) return null;
        int first = Enumerable.Range(0, Math.Max(here.Count, there.Count)).First(row => here.ElementAtOrDefault(row) != there.ElementAtOrDefault(row));
        return $"{query}\n  here   ({here.Count} rows), row {first}: {here.ElementAtOrDefault(first)}\n  server ({there.Count} rows), row {first}: {there.ElementAtOrDefault(first)}";
    }

    private static bool HasUnorderedLists(string query) => query.Contains("collect(", StringComparison.OrdinalIgnoreCase) || query.Contains("COLLECT {", StringComparison.Ordinal)
        || query.Contains("[(", StringComparison.Ordinal) || query.Contains("[p =", StringComparison.Ordinal) || query.Contains("keys(", StringComparison.Ordinal);
}
