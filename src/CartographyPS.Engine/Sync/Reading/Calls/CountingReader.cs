using System.Runtime.CompilerServices;
using System.Text.Json;
using CartographyPS.Engine.Aws.Client;
using CartographyPS.Engine.Aws.Errors;
using CartographyPS.Engine.Aws.Model;

namespace CartographyPS.Engine.Sync.Reading.Calls;

/// <summary>Counts the calls that are made through it: each page is one, and so is a call that AWS refuses.</summary>
internal sealed class CountingReader(IAwsReader inner) : IAwsReader
{
    private int _calls;

    /// <summary>The number of calls.</summary>
    public int Calls => Volatile.Read(ref _calls);

    /// <inheritdoc/>
    public async IAsyncEnumerable<JsonDocument> ReadAsync(
        Operation operation,
        string region,
        IReadOnlyDictionary<string, object?> parameters,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var pages = inner.ReadAsync(operation, region, parameters, cancellationToken).GetAsyncEnumerator(cancellationToken);
        await using (pages.ConfigureAwait(false))
        {
            while (await NextAsync(pages).ConfigureAwait(false)) yield return pages.Current;
        }
    }

    private async ValueTask<bool> NextAsync(IAsyncEnumerator<JsonDocument> pages)
    {
        try
        {
            bool read = await pages.MoveNextAsync().ConfigureAwait(false);
            if (read) Interlocked.Increment(ref _calls);
            return read;
        }
        catch (AwsServiceException)
        {
            Interlocked.Increment(ref _calls);
            throw;
        }
    }
}
