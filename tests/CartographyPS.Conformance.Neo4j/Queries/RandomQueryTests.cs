using System.Globalization;

namespace CartographyPS.Conformance.Neo4j.Queries;

/// <summary>
/// Queries by chance on small graphs by chance: the same rows as Neo4j's. The environment variable CARTOGRAPHYPS_QUERIES sets the number of
/// graphs (12), each with 30 queries, and CARTOGRAPHYPS_QUERY_SEED the first seed (1).
/// </summary>
[Collection(QueryServer.Name)]
public sealed class RandomQueryTests(Neo4jServer server)
{
    private const int QueriesForEachGraph = 30;

    [Neo4jFact]
    public async Task Random_queries_give_what_they_give_on_Neo4j()
    {
        using var driver = server.Driver();
        var session = driver.Session();
        var differences = new List<string>();
        int first = Setting("CARTOGRAPHYPS_QUERY_SEED", 1);
        int found = 0;
        foreach (int seed in Enumerable.Range(first, Setting("CARTOGRAPHYPS_QUERIES", 12)))
        {
            var graph = new RandomGraph(seed);
            await QueryServer.ClearAsync(session);
            await session.RunAsync(graph.Create, null, result => result.SummaryAsync());
            var random = new Random(seed);
            for (int number = 0; number < QueriesForEachGraph; number++)
            {
                string query = RandomQuery.Next(random);
                var expected = await QueryOutcome.OfServerAsync(session, query);
                if (expected.Rows.Count > 0) found++;
                if (QueryOutcome.OfLibrary(graph.Memory, query).DifferenceFrom(query, expected) is { } difference) differences.Add($"Seed {seed}: {difference}\n{graph.Create}");
            }
        }
        Assert.True(differences.Count == 0, string.Join("\n\n", differences));
        Assert.True(found > 0, "No query found anything.");
    }

    private static int Setting(string variable, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out int value) ? value : otherwise;
}
