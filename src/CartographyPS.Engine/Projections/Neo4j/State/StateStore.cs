using CartographyPS.Engine.Ledger.Reading.History;
using CartographyPS.Engine.Projections.Neo4j.Client;
using CartographyPS.Engine.Projections.Neo4j.Refusing;
using CartographyPS.Engine.Projections.Neo4j.Writing;

namespace CartographyPS.Engine.Projections.Neo4j.State;

/// <summary>Reads and writes the ledger's node, <c>(:CartographyLedger {id})</c>, which records the state of the ledger's graph.</summary>
internal sealed class StateStore(IGraphDatabase database, string ledger)
{
    // Limits the size of the node. Refusals beyond the limit recur when their node changes, or in a full publish.
    private const int MaxRefusals = 10_000;

    private const string ReadQuery = $$"""
        OPTIONAL MATCH (s:{{DatabaseNames.Ledger}} {id: $ledger})
        OPTIONAL MATCH (s)-[:{{DatabaseNames.Shares}}]->(n)
        WITH s, count(n) AS shared, sum(CASE WHEN n.{{DatabaseNames.Owner}} IN ['', $ledger] THEN 1 ELSE 0 END) AS free
        OPTIONAL MATCH (o:{{DatabaseNames.Ledger}}) WHERE o.id <> $ledger
        RETURN s.changed, s.changed_at, s.read, s.status = 'Complete', s.shared, shared - free, count(o), s.refused, s.unindexed
        """;

    private const string BeginQuery = $$"""
        MERGE (s:{{DatabaseNames.Ledger}} {id: $ledger}) SET s.token = $token, s.status = 'Writing', s.path = $path
        """;

    private const string LockQuery = $$"""
        UNWIND range(0, $lanes - 1) AS number MERGE (l:{{DatabaseNames.Lane}} {number: number}) SET l.token = $token
        """;

    private const string EndQuery = $$"""
        MATCH (s:{{DatabaseNames.Ledger}} {id: $ledger}) WHERE s.token = $token
        OPTIONAL MATCH (s)-[:{{DatabaseNames.Shares}}]->(n)
        WITH s, count(n) AS shared
        SET s.status = 'Complete', s.changed = $changed, s.changed_at = $changedAt, s.read = $read, s.shared = shared,
            s.refused = $refused, s.unindexed = $unindexed,
            s.published = datetime(), s.version = $version
        RETURN count(s)
        """;

    /// <summary>Reads the recorded state.</summary>
    /// <returns>The state, null when the database has no graph of this ledger, and the number of other ledgers with a graph.</returns>
    public Task<(DatabaseState? State, long Others)> ReadAsync(CancellationToken cancellationToken) => database.ReadAsync(
        async transaction =>
        {
            var result = await transaction.RunAsync(ReadQuery, Parameters()).ConfigureAwait(false);
            await result.ReadAsync().ConfigureAwait(false);
            var row = result.Current;
            bool whole = row[3] is true;
            var position = new GraphPosition(row[0] as long? ?? -1, row[1] as long? ?? 0, row[2] as long? ?? 0);
            var refusals = Texts(row[7]).Select(Refusal.Parse).OfType<Refusal>().ToList();
            var state = row[3] is null ? null : new DatabaseState(position, whole, row[4] as long? ?? 0, row[5] as long? ?? 0, refusals, Texts(row[8]));
            return (state, row[6] as long? ?? 0);
        },
        cancellationToken);

    /// <summary>Records the start of a publish. After it, no batch of an earlier publish can be written any more.</summary>
    public async Task<Fence> BeginAsync(string path, CancellationToken cancellationToken)
    {
        var fence = new Fence(ledger, Guid.NewGuid().ToString("N"));
        await WriteAsync(BeginQuery, Parameters(("token", fence.Token), ("path", path)), cancellationToken).ConfigureAwait(false);
        await WriteAsync(LockQuery, Parameters(("token", fence.Token), ("lanes", Fence.Lanes)), cancellationToken).ConfigureAwait(false);
        return fence;
    }

    /// <summary>Records the state that the publish has reached.</summary>
    /// <param name="fence">The publish.</param>
    /// <param name="position">The ledger's state that the publish has reached.</param>
    /// <param name="refusals">The nodes, edges and properties that the database refused.</param>
    /// <param name="unindexed">The keys of the indexes that were dropped for long values.</param>
    /// <param name="version">The module version that published.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    public Task EndAsync(
        Fence fence, GraphPosition position, IReadOnlyList<Refusal> refusals, IReadOnlyCollection<string> unindexed, string version,
        CancellationToken cancellationToken) => database.WriteAsync(
        async transaction =>
        {
            var result = await transaction.RunAsync(EndQuery, Parameters(
                ("token", fence.Token), ("changed", position.Changed), ("changedAt", position.ChangedAt), ("read", position.Read), ("version", version),
                ("refused", refusals.Take(MaxRefusals).Select(refusal => refusal.ToText()).ToArray()),
                ("unindexed", unindexed.ToArray()))).ConfigureAwait(false);
            await Fence.VerifyAsync(result).ConfigureAwait(false);
            return true;
        },
        cancellationToken);

    private static string[] Texts(object? list) => list is object?[] texts ? [.. texts.OfType<string>()] : [];

    private Task<GraphCounts> WriteAsync(string query, Dictionary<string, object?> parameters, CancellationToken cancellationToken) => database.WriteAsync(
        async transaction =>
            await (await transaction.RunAsync(query, parameters).ConfigureAwait(false)).CountsAsync().ConfigureAwait(false), cancellationToken);

    private Dictionary<string, object?> Parameters(params (string Name, object? Value)[] more)
    {
        var parameters = new Dictionary<string, object?> { ["ledger"] = ledger };
        foreach (var (name, value) in more) parameters[name] = value;
        return parameters;
    }
}
