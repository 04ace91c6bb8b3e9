using CartographyPS.Engine.Projections.Neo4j.Client;

namespace CartographyPS.Engine.Projections.Neo4j.Writing;

/// <summary>Writes a batch in one transaction.</summary>
internal sealed class BatchWriter(IGraphDatabase database, Fence fence)
{
    /// <summary>Writes a batch. Idempotent.</summary>
    public Task<WriteCounts> WriteAsync(IReadOnlyList<int> lanes, Batch batch, CancellationToken cancellationToken) => database.WriteAsync(
        async transaction =>
        {
            var locked = await fence.LockAsync(transaction, lanes).ConfigureAwait(false);
            var results = new List<IGraphResult>(batch.Parts.Count);
            foreach (var (query, rows) in batch.Parts) results.Add(await SendAsync(transaction, query, rows).ConfigureAwait(false));

            await VerifyAsync(locked).ConfigureAwait(false);
            var sum = default(WriteCounts);
            for (int i = 0; i < results.Count; i++)
            {
                var (query, rows) = batch.Parts[i];
                sum += await TakeAsync(transaction, query, rows, results[i]).ConfigureAwait(false);
            }
            return sum;
        },
        cancellationToken);

    // A failure before the first row is not caused by the rows.
    private static async Task VerifyAsync(IGraphResult locked)
    {
        try
        {
            await Fence.VerifyAsync(locked).ConfigureAwait(false);
        }
        catch (GraphDatabaseException exception) when (exception.IsRefusal)
        {
            throw new GraphDatabaseException(exception.Fault, exception.Message, exception);
        }
    }

    private async Task<WriteCounts> TakeAsync(IGraphTransaction transaction, RowQuery query, List<object?> rows, IGraphResult result)
    {
        long? returned = await result.ReadAsync().ConfigureAwait(false) ? result.Current[0] as long? : null;
        var counts = await result.CountsAsync().ConfigureAwait(false);
        long unreached = Math.Max(0, rows.Count - (returned ?? counts.NodesCreated));
        var sum = new WriteCounts(counts, query.Unreached == Unreached.Shared ? unreached : 0, query.Unreached == Unreached.Lost ? unreached : 0);
        if (unreached == 0 || query.Next is not { } next) return sum;
        return sum + await TakeAsync(transaction, next, rows, await SendAsync(transaction, next, rows).ConfigureAwait(false)).ConfigureAwait(false);
    }

    private Task<IGraphResult> SendAsync(IGraphTransaction transaction, RowQuery query, List<object?> rows) =>
        transaction.RunAsync(query.Text, new Dictionary<string, object?> { ["rows"] = rows, ["ledger"] = fence.Ledger });
}
