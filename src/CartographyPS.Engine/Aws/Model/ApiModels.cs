using System.Collections.Concurrent;
using System.Text.Json;

namespace CartographyPS.Engine.Aws.Model;

/// <summary>The API models embedded in this assembly. Each is read on first use.</summary>
internal static class ApiModels
{
    private const string Prefix = "Aws.Model.Services.";
    private const string Suffix = ".json";

    private static readonly ConcurrentDictionary<string, Lazy<ServiceModel>> Services = new(StringComparer.Ordinal);

    /// <summary>The names of the services with a model, sorted.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        .. typeof(ApiModels).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(name => name.Substring(Prefix.Length, name.Length - Prefix.Length - Suffix.Length))
            .OrderBy(name => name, StringComparer.Ordinal),
    ];

    /// <summary>Returns the model of a service.</summary>
    /// <param name="name">The name of the service in botocore.</param>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static ServiceModel Service(string name) => Services.GetOrAdd(name, key => new Lazy<ServiceModel>(() => Read(key))).Value;

    /// <summary>Returns the model of an operation.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static OperationModel Operation(string service, string operation) => Service(service).Operation(operation);

    private static ServiceModel Read(string name)
    {
        using var stream = typeof(ApiModels).Assembly.GetManifestResourceStream(Prefix + name + Suffix)
            ?? throw new ArgumentException($"There is no API model of a service '{name}'.");
        using var document = JsonDocument.Parse(stream);
        return new ModelReader(name, document.RootElement).Read();
    }
}
