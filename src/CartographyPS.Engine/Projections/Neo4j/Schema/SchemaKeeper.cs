using CartographyPS.Engine.Graph;
using CartographyPS.Engine.Projections.Neo4j.Client;

namespace CartographyPS.Engine.Projections.Neo4j.Schema;

/// <summary>Makes the indexes that the database lacks, and waits until they are ready.</summary>
internal sealed class SchemaKeeper(IGraphDatabase database)
{
    private const string ShowQuery = "SHOW INDEXES YIELD entityType, labelsOrTypes, properties, type WHERE type IN ['RANGE', 'BTREE'] RETURN *";
    private const string AwaitQuery = "CALL db.awaitIndexes(600)";

    // Two publishes that are the first ones must not each make a node of the ledger.
    private static readonly string[] Constraints =
    [
        $"CREATE CONSTRAINT cartography_ledger IF NOT EXISTS FOR (x:{Cypher.Ledger}) REQUIRE x.id IS UNIQUE",
        $"CREATE CONSTRAINT cartography_lane IF NOT EXISTS FOR (x:{Cypher.Lane}) REQUIRE x.number IS UNIQUE",
    ];

    private static readonly Dictionary<string, object?> None = [];

    /// <summary>The indexes that the graph should have and the database has not.</summary>
    public async Task<IReadOnlyList<GraphIndex>> MissingAsync(GraphModel model, CancellationToken cancellationToken)
    {
        var present = await PresentAsync(cancellationToken).ConfigureAwait(false);
        return [.. IndexList.For(model).Where(index => !present.Contains(index.Key))];
    }

    /// <summary>Makes what is missing. A database that has everything is not written to.</summary>
    public async Task EnsureAsync(GraphModel model, CancellationToken cancellationToken)
    {
        var present = await PresentAsync(cancellationToken).ConfigureAwait(false);
        List<string> commands = present.Contains($"node {Cypher.Ledger} id") && present.Contains($"node {Cypher.Lane} number") ? [] : [.. Constraints];
        commands.AddRange(IndexList.For(model).Where(index => !present.Contains(index.Key)).Select(index => index.Command));
        if (commands.Count == 0) return;

        await database.WriteAsync(
            async transaction =>
            {
                var results = new List<IGraphResult>();
                foreach (string command in commands) results.Add(await transaction.RunAsync(command, None).ConfigureAwait(false));
                foreach (var result in results) await result.CountsAsync().ConfigureAwait(false);
                return true;
            },
            cancellationToken).ConfigureAwait(false);
        await database.RunAsync(AwaitQuery, None, cancellationToken).ConfigureAwait(false);
    }

    private Task<HashSet<string>> PresentAsync(CancellationToken cancellationToken) => database.ReadAsync(
        async transaction =>
        {
            var present = new HashSet<string>(StringComparer.Ordinal);
            var rows = await transaction.RunAsync(ShowQuery, None).ConfigureAwait(false);
            while (await rows.ReadAsync().ConfigureAwait(false))
            {
                if (rows.Current[1] is not object?[] { Length: 1 } subject || rows.Current[2] is not object?[] properties) continue;
                var index = new GraphIndex((string)subject[0]!, [.. properties.Cast<string>()], rows.Current[0] is "RELATIONSHIP");
                present.Add(index.Key);
            }
            return present;
        },
        cancellationToken);
}
