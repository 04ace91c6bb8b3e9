using CartographyPS.Engine.Projections.Neo4j.Client;
using CartographyPS.Engine.Projections.Neo4j.Schema;
using CartographyPS.Engine.Projections.Neo4j.Writing;

namespace CartographyPS.Engine.Projections.Neo4j.Refusing;

/// <summary>
/// Writes batches so that a refused row does not block the others. A refused batch is bisected until the refused row is alone. The
/// properties of that row are then written one by one. An index of ours that a long value does not fit into is dropped first.
/// </summary>
internal sealed class BisectingWriter(BatchWriter writer, SchemaManager schema, Refusals refusals)
{
    // No version of Neo4j has an index that refuses a shorter value.
    private const int ShortestRefused = 4000;

    // A database that has refused this many rows and accepted none has a problem other than the rows.
    private const int Hopeless = 1000;

    private volatile bool _hasTaken;
    private int _refused;

    /// <summary>Writes a batch. Idempotent.</summary>
    /// <exception cref="GraphDatabaseException">The database cannot write, whatever the batch contains.</exception>
    public async Task<WriteCounts> WriteAsync(IReadOnlyList<int> lanes, Batch batch, CancellationToken cancellationToken)
    {
        try
        {
            var counts = await writer.WriteAsync(lanes, batch, cancellationToken).ConfigureAwait(false);
            _hasTaken = true;
            return counts;
        }
        catch (GraphDatabaseException exception) when (exception.IsRefusal)
        {
            if (batch.Rows == 1)
                return await WriteRowAsync(lanes, batch.Parts[0].Query, batch.Parts[0].Rows[0], exception, cancellationToken).ConfigureAwait(false);
        }

        var (first, second) = batch.Halve();
        var sum = await WriteAsync(lanes, first, cancellationToken).ConfigureAwait(false);
        return sum + await WriteAsync(lanes, second, cancellationToken).ConfigureAwait(false);
    }

    private async Task<WriteCounts> WriteRowAsync(
        IReadOnlyList<int> lanes, RowQuery query, object? row, GraphDatabaseException refusal, CancellationToken cancellationToken)
    {
        string name = query.Subject!.Name(row);
        if (query.Subject.Properties(row) is not { } all) return Refuse(name, query.Subject.Property, refusal);

        var taken = all.Where(property => IsEssential(property.Key)).ToDictionary(property => property.Key, property => property.Value, StringComparer.Ordinal);
        var sum = default(WriteCounts);

        // A refused property is removed: the value of an earlier publish would be wrong.
        async Task<GraphDatabaseException?> TryAsync(IEnumerable<string> more)
        {
            var properties = all.ToDictionary(
                property => property.Key, property => taken.ContainsKey(property.Key) ? property.Value : null, StringComparer.Ordinal);
            foreach (string property in more) properties[property] = all[property];
            var alone = new Batch();
            alone.Add(query, query.Subject!.With(row, properties), 0);
            try
            {
                var written = await writer.WriteAsync(lanes, alone, cancellationToken).ConfigureAwait(false);
                sum = written with { Counts = sum.Counts + written.Counts };
                return null;
            }
            catch (GraphDatabaseException exception) when (exception.IsRefusal)
            {
                return exception;
            }
        }

        async Task AddAsync(List<string> names)
        {
            if (names.Count == 0) return;
            var refused = await TryAsync(names).ConfigureAwait(false);
            if (refused is not null && names.Count > 1)
            {
                int half = names.Count / 2;
                await AddAsync(names.GetRange(0, half)).ConfigureAwait(false);
                await AddAsync(names.GetRange(half, names.Count - half)).ConfigureAwait(false);
                return;
            }
            if (refused is not null && IsLong(all[names[0]])
                && await schema.DropAsync(query.Subject!.Labels, names[0], cancellationToken).ConfigureAwait(false))
                refused = await TryAsync(names).ConfigureAwait(false);
            if (refused is not null) refusals.Add(new Refusal(name, names[0], Refusal.ReasonOf(refused)));
            else foreach (string property in names) taken[property] = all[property];
        }

        if (await TryAsync([]).ConfigureAwait(false) is { } whole) return Refuse(name, null, whole);
        _hasTaken = true;
        await AddAsync([.. all.Keys.Where(property => !taken.ContainsKey(property) && all[property] is not null)]).ConfigureAwait(false);
        return sum;
    }

    private WriteCounts Refuse(string name, string? property, GraphDatabaseException refusal)
    {
        if (!_hasTaken && Interlocked.Increment(ref _refused) >= Hopeless) throw refusal;
        refusals.Add(new Refusal(name, property, Refusal.ReasonOf(refusal)));
        return default;
    }

    private static bool IsEssential(string property) => property == "id" || GraphRow.Housekeeping.Contains(property);

    private static bool IsLong(object? value) => value switch
    {
        string text => text.Length * 3 > ShortestRefused,
        object?[] list => list.Sum(item => item is string text ? text.Length * 3L : 8) > ShortestRefused,
        _ => false,
    };
}
