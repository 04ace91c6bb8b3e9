using CartographyPS.Bolt;

namespace CartographyPS.Engine.Projections.Neo4j.Client;

/// <summary>A transaction of our own Bolt client.</summary>
internal sealed class BoltGraphTransaction(BoltTransaction transaction) : IGraphTransaction
{
    /// <inheritdoc/>
    public async Task<IGraphResult> RunAsync(string query, IReadOnlyDictionary<string, object?> parameters) =>
        new BoltGraphResult(await transaction.RunAsync(query, parameters).ConfigureAwait(false));
}
