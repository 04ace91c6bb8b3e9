using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text.Json;
using CartographyPS.Engine.Aws.Client;
using CartographyPS.Engine.Aws.Model;

namespace CartographyPS.Engine.Sync.Reading.Calls;

/// <summary>
/// Makes the calls that rows share: equal requests of a scope are sent once, and all of them get the same response or error. The pages
/// belong to this object and live as long as it does.
/// </summary>
internal sealed class SharedAnswers(IAwsReader aws) : IAwsReader, IDisposable
{
    private readonly ConcurrentDictionary<string, Lazy<Task<List<JsonDocument>>>> _answers = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<JsonDocument> _pages = new();

    /// <summary>The lease of a shared page. Disposing it does nothing.</summary>
    public static IDisposable Held { get; } = new Nothing();

    /// <inheritdoc/>
    public async IAsyncEnumerable<JsonDocument> ReadAsync(
        Operation operation,
        string region,
        IReadOnlyDictionary<string, object?> parameters,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var answer = _answers.GetOrAdd(
            RequestKey.Of(operation, region, parameters),
            _ => new Lazy<Task<List<JsonDocument>>>(() => ReadAllAsync(operation, region, parameters, cancellationToken)));
        foreach (var page in await answer.Value.ConfigureAwait(false)) yield return page;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var page in _pages) page.Dispose();
    }

    private async Task<List<JsonDocument>> ReadAllAsync(
        Operation operation, string region, IReadOnlyDictionary<string, object?> parameters, CancellationToken cancellationToken)
    {
        var pages = new List<JsonDocument>();
        var size = new PagesSize();
        await foreach (var page in aws.ReadAsync(operation, region, parameters, cancellationToken).ConfigureAwait(false))
        {
            _pages.Enqueue(page);
            pages.Add(page);
            size.Add(page);
        }
        return pages;
    }

    private sealed class Nothing : IDisposable
    {
        public void Dispose()
        {
        }
    }
}
