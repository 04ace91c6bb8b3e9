using CartographyPS.Engine.Projections.Neo4j.Client;

namespace CartographyPS.Engine.Projections.Neo4j.Schema;

/// <summary>
/// Creates the missing indexes and waits until they are online. An index refuses values over its limit (8 KB of text). Where the graph
/// has such a value, the index is dropped and the value is kept: queries then take longer, but find everything.
/// </summary>
/// <param name="database">The database.</param>
/// <param name="indexes">The indexes that the database should have.</param>
/// <param name="unindexed">The keys of the indexes that were dropped for long values earlier.</param>
internal sealed class SchemaManager(IGraphDatabase database, IReadOnlyList<GraphIndex> indexes, IEnumerable<string> unindexed) : IDisposable
{
    private const string ShowQuery =
        "SHOW INDEXES YIELD name, state, entityType, labelsOrTypes, properties, type WHERE type IN ['RANGE', 'BTREE'] "
            + "RETURN name, state, entityType, labelsOrTypes, properties";

    private const string AwaitAllQuery = "CALL db.awaitIndexes(600)";
    private const string AwaitQuery = "CALL db.awaitIndex($name, 600)";

    // Two concurrent first publishes must not both create a node of the ledger.
    private static readonly string[] Constraints =
    [
        $"CREATE CONSTRAINT cartography_ledger IF NOT EXISTS FOR (x:{DatabaseNames.Ledger}) REQUIRE x.id IS UNIQUE",
        $"CREATE CONSTRAINT cartography_lane IF NOT EXISTS FOR (x:{DatabaseNames.Lane}) REQUIRE x.number IS UNIQUE",
    ];

    private static readonly Dictionary<string, object?> None = [];

    private readonly HashSet<string> _unindexed = new(unindexed, StringComparer.Ordinal);
    private readonly SemaphoreSlim _dropping = new(1);

    /// <summary>The keys of the indexes that are dropped for long values.</summary>
    public IReadOnlyCollection<string> Unindexed => _unindexed;

    /// <summary>Returns the missing indexes.</summary>
    public async Task<IReadOnlyList<GraphIndex>> MissingAsync(CancellationToken cancellationToken) =>
        Missing(await PresentAsync(cancellationToken).ConfigureAwait(false));

    /// <summary>Creates the missing indexes. Does not write to a database that has all of them.</summary>
    public async Task EnsureAsync(CancellationToken cancellationToken)
    {
        var present = await PresentAsync(cancellationToken).ConfigureAwait(false);
        var failed = Ours(present).Where(index => index.State == "FAILED").ToList();
        foreach (var index in failed) await RunAsync([DropCommand(index)], cancellationToken).ConfigureAwait(false);
        present.RemoveAll(failed.Contains);
        List<string> commands = present.Any(index => index.Key == $"node {DatabaseNames.Ledger} id")
            && present.Any(index => index.Key == $"node {DatabaseNames.Lane} number")
            ? []
            : [.. Constraints];
        commands.AddRange(Missing(present).Select(index => index.Command));
        if (commands.Count == 0) return;

        await RunAsync(commands, cancellationToken).ConfigureAwait(false);
        try
        {
            await database.RunAsync(AwaitAllQuery, None, cancellationToken).ConfigureAwait(false);
        }
        catch (GraphDatabaseException exception) when (exception.Fault is "DatabaseError" or "InvalidQuery")
        {
            // Some index cannot be brought online. It may belong to somebody else.
            await AwaitEachAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Drops the indexes of a property that refuse a value. Keeps those that nodes are found by, and those of others.</summary>
    /// <param name="subjects">The labels or the edge type.</param>
    /// <param name="property">The property.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <returns>True when any index was dropped.</returns>
    public async Task<bool> DropAsync(IReadOnlyCollection<string> subjects, string property, CancellationToken cancellationToken)
    {
        await _dropping.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var keys = new HashSet<string>(
                indexes.Where(index => property != "id" && subjects.Contains(index.Subject) && index.Properties.Contains(property))
                    .Select(index => index.Key),
                StringComparer.Ordinal);
            var present = await PresentAsync(cancellationToken).ConfigureAwait(false);
            await DropAsync(present.Where(index => keys.Contains(index.Key)), cancellationToken).ConfigureAwait(false);
            // Another lane may have dropped it since the refusal.
            return keys.Overlaps(_unindexed);
        }
        catch (GraphDatabaseException exception) when (exception.Fault is "DatabaseError" or "InvalidQuery" or "ConstraintViolated" or "Forbidden")
        {
            // The index belongs to a constraint, or the user may not drop it.
            return false;
        }
        finally
        {
            _dropping.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _dropping.Dispose();

    private async Task AwaitEachAsync(CancellationToken cancellationToken)
    {
        var failed = new List<StoredIndex>();
        foreach (var index in Ours(await PresentAsync(cancellationToken).ConfigureAwait(false)).Where(index => index.State != "ONLINE"))
        {
            try
            {
                await database.RunAsync(AwaitQuery, new Dictionary<string, object?> { ["name"] = index.Name }, cancellationToken).ConfigureAwait(false);
            }
            catch (GraphDatabaseException exception) when (exception.Fault is "DatabaseError" or "InvalidQuery")
            {
                failed.Add(index);
            }
        }
        await DropAsync(failed, cancellationToken).ConfigureAwait(false);
    }

    private async Task DropAsync(IEnumerable<StoredIndex> refusing, CancellationToken cancellationToken)
    {
        foreach (var index in refusing)
        {
            await RunAsync([DropCommand(index)], cancellationToken).ConfigureAwait(false);
            _unindexed.Add(index.Key);
        }
    }

    private static string DropCommand(StoredIndex index) => $"DROP INDEX {DatabaseNames.Name(index.Name)} IF EXISTS";

    private IEnumerable<StoredIndex> Ours(IEnumerable<StoredIndex> present)
    {
        var keys = new HashSet<string>(indexes.Select(index => index.Key), StringComparer.Ordinal);
        return present.Where(index => keys.Contains(index.Key));
    }

    private IReadOnlyList<GraphIndex> Missing(IEnumerable<StoredIndex> present)
    {
        var keys = new HashSet<string>(present.Select(index => index.Key).Concat(_unindexed), StringComparer.Ordinal);
        return [.. indexes.Where(index => !keys.Contains(index.Key))];
    }

    private Task<bool> RunAsync(IReadOnlyList<string> commands, CancellationToken cancellationToken) => database.WriteAsync(
        async transaction =>
        {
            var results = new List<IGraphResult>();
            foreach (string command in commands) results.Add(await transaction.RunAsync(command, None).ConfigureAwait(false));
            foreach (var result in results) await result.CountsAsync().ConfigureAwait(false);
            return true;
        },
        cancellationToken);

    private Task<List<StoredIndex>> PresentAsync(CancellationToken cancellationToken) => database.ReadAsync(
        async transaction =>
        {
            var present = new List<StoredIndex>();
            var rows = await transaction.RunAsync(ShowQuery, None).ConfigureAwait(false);
            while (await rows.ReadAsync().ConfigureAwait(false))
            {
                var row = rows.Current;
                if (row[3] is not object?[] { Length: 1 } subject || row[4] is not object?[] properties) continue;
                var index = new GraphIndex((string)subject[0]!, [.. properties.Cast<string>()], row[2] is "RELATIONSHIP");
                present.Add(new StoredIndex((string)row[0]!, (string)row[1]!, index.Key));
            }
            return present;
        },
        cancellationToken);

    private sealed record StoredIndex(string Name, string State, string Key);
}
