using System.Text.Json;
using CartographyPS.Engine.Aws.Model;

namespace CartographyPS.Engine.Aws.Client;

/// <summary>Calls AWS for one account: signed, rate-limited, retried, page by page.</summary>
internal interface IAwsReader
{
    /// <summary>
    /// The pages of an operation's answer; one for an operation without pages, and for a download (see <see cref="DownloadRequest"/>). The caller
    /// disposes each.
    /// </summary>
    /// <exception cref="Aws.Errors.AwsServiceException">AWS refused, or no answer could be had with retries.</exception>
    IAsyncEnumerable<JsonDocument> ReadAsync(
        Operation operation, string region, IReadOnlyDictionary<string, object?> parameters, CancellationToken cancellationToken);
}
