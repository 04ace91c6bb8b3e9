using System.Text.Json;
using CartographyPS.Engine.Aws.Model;

namespace CartographyPS.Engine.Aws.Client;

/// <summary>Reads AWS with one account's session.</summary>
internal sealed class AwsReader(AwsClient client, AwsSession session) : IAwsReader
{
    /// <inheritdoc/>
    public IAsyncEnumerable<JsonDocument> ReadAsync(
        Operation operation, string region, IReadOnlyDictionary<string, object?> parameters, CancellationToken cancellationToken) =>
        client.PagesAsync(session, ApiModels.Operation(operation.Service, operation.Name), region, parameters, cancellationToken);
}
