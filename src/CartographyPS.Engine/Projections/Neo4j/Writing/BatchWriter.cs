using CartographyPS.Engine.Projections.Neo4j.Client;

namespace CartographyPS.Engine.Projections.Neo4j.Writing;

/// <summary>Writes a batch in one transaction.</summary>
internal sealed class BatchWriter(IGraphDatabase database, Fence fence)
{
    /// <summary>Writes a batch; done twice, it does what it does done once.</summary>
    public Task<WriteCounts> WriteAsync(int lane, Batch batch, CancellationToken cancellationToken) => database.WriteAsync(
        async transaction =>
        {
            var locked = await fence.LockAsync(transaction, lane).ConfigureAwait(false);
            var results = new List<IGraphResult>(batch.Parts.Count);
            foreach (var (query, rows) in batch.Parts) results.Add(await transaction.RunAsync(query.Text, Parameters("rows", rows)).ConfigureAwait(false));

            await Fence.PassAsync(locked).ConfigureAwait(false);
            var sum = default(WriteCounts);
            for (int i = 0; i < results.Count; i++)
            {
                var (query, rows) = batch.Parts[i];
                long reached = await ReachedAsync(results[i]).ConfigureAwait(false);
                sum += new WriteCounts(await results[i].CountsAsync().ConfigureAwait(false), 0, query.MustReachAll ? Math.Max(0, rows.Count - reached) : 0);
                if (query.ForOthers is { } others && reached < rows.Count)
                {
                    var ids = rows.ConvertAll(row => ((object?[])row!)[0]);
                    var shared = await transaction.RunAsync(others, Parameters("ids", ids)).ConfigureAwait(false);
                    sum += new WriteCounts(default, await ReachedAsync(shared).ConfigureAwait(false), 0);
                }
            }
            return sum;
        },
        cancellationToken);

    private static async Task<long> ReachedAsync(IGraphResult result) =>
        await result.ReadAsync().ConfigureAwait(false) && result.Current[0] is long count ? count : 0;

    private Dictionary<string, object?> Parameters(string name, List<object?> rows) => new() { [name] = rows, ["ledger"] = fence.Ledger };
}
