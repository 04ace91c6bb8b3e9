using CartographyPS.Bolt;

namespace CartographyPS.Engine.Projections.Neo4j.Client;

/// <summary>A result of our own Bolt client.</summary>
internal sealed class BoltGraphResult(BoltResult result) : IGraphResult
{
    /// <inheritdoc/>
    public IReadOnlyList<object?> Current => [.. result.Current.Values.Select(Plain)];

    /// <inheritdoc/>
    public Task<bool> ReadAsync() => result.ReadAsync();

    /// <inheritdoc/>
    public async Task<GraphCounts> CountsAsync()
    {
        var counters = (await result.SummaryAsync().ConfigureAwait(false)).Counters;
        return new GraphCounts(
            counters.NodesCreated, counters.NodesDeleted, counters.RelationshipsCreated, counters.RelationshipsDeleted,
            counters.PropertiesSet, counters.LabelsAdded, counters.LabelsRemoved);
    }

    private static object? Plain(object? value) => value switch
    {
        BoltDateTime time when time.Nanosecond % 100 == 0 => time.ToDateTimeOffset(),
        object?[] list => Array.ConvertAll(list, Plain),
        IReadOnlyDictionary<string, object?> map => map.ToDictionary(entry => entry.Key, entry => Plain(entry.Value)),
        _ => value,
    };
}
