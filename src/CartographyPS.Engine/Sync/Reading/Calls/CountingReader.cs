using System.Runtime.CompilerServices;
using System.Text.Json;
using CartographyPS.Engine.Aws.Client;
using CartographyPS.Engine.Aws.Model;

namespace CartographyPS.Engine.Sync.Reading.Calls;

/// <summary>Counts the pages that are read through it.</summary>
internal sealed class CountingReader(IAwsReader inner) : IAwsReader
{
    private int _calls;

    /// <summary>The number of pages received.</summary>
    public int Calls => Volatile.Read(ref _calls);

    /// <inheritdoc/>
    public async IAsyncEnumerable<JsonDocument> ReadAsync(
        Operation operation,
        string region,
        IReadOnlyDictionary<string, object?> parameters,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var page in inner.ReadAsync(operation, region, parameters, cancellationToken).ConfigureAwait(false))
        {
            Interlocked.Increment(ref _calls);
            yield return page;
        }
    }
}
