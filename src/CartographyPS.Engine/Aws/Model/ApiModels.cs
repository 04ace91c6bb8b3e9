using System.Collections.Concurrent;
using System.Text.Json;

namespace CartographyPS.Engine.Aws.Model;

/// <summary>The API models that are embedded in this assembly, each read when it is first asked for.</summary>
internal static class ApiModels
{
    private const string Prefix = "Aws.Model.Services.";
    private const string Suffix = ".json";

    private static readonly ConcurrentDictionary<string, Lazy<ServiceModel>> Services = new(StringComparer.Ordinal);

    /// <summary>The services that there are models of, sorted.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        .. typeof(ApiModels).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(name => name.Substring(Prefix.Length, name.Length - Prefix.Length - Suffix.Length))
            .OrderBy(name => name, StringComparer.Ordinal),
    ];

    /// <summary>The model of a service.</summary>
    /// <param name="name">botocore's name of it.</param>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static ServiceModel Service(string name) => Services.GetOrAdd(name, key => new Lazy<ServiceModel>(() => Read(key))).Value;

    /// <summary>The model of an operation.</summary>
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
