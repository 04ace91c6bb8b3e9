using System.Text.Json;
using CartographyPS.Engine.Aws.Client;
using CartographyPS.Engine.Aws.Model;

namespace CartographyPS.Tests.Sync;

/// <summary>An AWS that must not be called.</summary>
internal sealed class NoAws : IAwsReader
{
    public static NoAws Instance { get; } = new();

    public IAsyncEnumerable<JsonDocument> ReadAsync(
        Operation operation, string region, IReadOnlyDictionary<string, object?> parameters, CancellationToken cancellationToken) =>
        throw new InvalidOperationException($"{operation} was called.");
}
