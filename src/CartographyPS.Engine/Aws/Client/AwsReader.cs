using System.Runtime.CompilerServices;
using System.Text.Json;
using CartographyPS.Engine.Aws.Model;

namespace CartographyPS.Engine.Aws.Client;

/// <summary>Reads AWS with one account's session.</summary>
internal sealed class AwsReader(AwsClient client, AwsSession session) : IAwsReader
{
    /// <inheritdoc/>
    public IAsyncEnumerable<JsonDocument> ReadAsync(
        Operation operation, string region, IReadOnlyDictionary<string, object?> parameters, CancellationToken cancellationToken) =>
        operation == DownloadRequest.Operation
            ? DownloadAsync(DownloadRequest.Of(parameters), region, cancellationToken)
            : client.PagesAsync(session, ApiModels.Operation(operation.Service, operation.Name), region, parameters, cancellationToken);

    private async IAsyncEnumerable<JsonDocument> DownloadAsync(
        DownloadRequest download, string region, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        yield return await client.Downloads.GetAsync(session, download, region, cancellationToken).ConfigureAwait(false);
    }
}
