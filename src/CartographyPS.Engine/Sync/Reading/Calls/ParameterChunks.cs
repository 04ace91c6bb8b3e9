using System.Runtime.CompilerServices;
using System.Text.Json;
using CartographyPS.Engine.Aws.Client;
using CartographyPS.Engine.Resources;

namespace CartographyPS.Engine.Sync.Reading.Calls;

/// <summary>Splits a call whose list parameter is too long into several (see <see cref="CallSource.InChunks"/>).</summary>
internal static class ParameterChunks
{
    /// <summary>Returns the pages of the calls, which are made one after another.</summary>
    public static async IAsyncEnumerable<JsonDocument> ReadAsync(
        IAwsReader aws,
        CallSource call,
        string region,
        IReadOnlyDictionary<string, object?> parameters,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var chunk in Of(call, parameters))
        {
            await foreach (var page in aws.ReadAsync(call.Operation, region, chunk, cancellationToken).ConfigureAwait(false)) yield return page;
        }
    }

    private static IEnumerable<IReadOnlyDictionary<string, object?>> Of(CallSource call, IReadOnlyDictionary<string, object?> parameters)
    {
        if (call.Paging.Chunks is not { } chunks) return [parameters];
        if (!parameters.TryGetValue(chunks.Parameter, out object? value) || value is not List<object?> list) return [];

        return Enumerable.Range(0, (list.Count + chunks.Size - 1) / chunks.Size).Select(number =>
        {
            var some = list.Skip(number * chunks.Size).Take(chunks.Size).ToList();
            return parameters.ToDictionary(
                parameter => parameter.Key, parameter => parameter.Key == chunks.Parameter ? some : parameter.Value, StringComparer.Ordinal);
        });
    }
}
