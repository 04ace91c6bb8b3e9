using System.Text.Json;
using CartographyPS.Engine.Resources;

namespace CartographyPS.Resources.Ecs;

/// <summary>What ECS tasks say in lists of names and values.</summary>
internal static class EcsTasks
{
    private const string ServiceGroup = "service:";

    /// <summary>The service that a task's group names (<c>service:web</c>); nothing for another group.</summary>
    public static object? ServiceName(JsonElement group) =>
        Values.Text(group) is { } text && text.StartsWith(ServiceGroup, StringComparison.Ordinal) ? text.Substring(ServiceGroup.Length) : null;

    /// <summary>The processor architecture that a task runs on, of its attributes.</summary>
    public static object? Architecture(JsonElement attributes) => Named(attributes, "ecs.cpu-architecture");

    /// <summary>The network interface that is attached to a task, of its attachments.</summary>
    public static object? NetworkInterface(JsonElement attachments) => Elements(attachments)
        .Where(attachment => attachment.TryGetProperty("type", out var type) && type.ValueEquals("ElasticNetworkInterface"))
        .Select(attachment => attachment.TryGetProperty("details", out var details) ? Named(details, "networkInterfaceId") : null)
        .FirstOrDefault(id => id is not null);

    /// <summary>The cluster, of a task's cluster and group, when no service runs the task.</summary>
    public static object? ClusterWithoutService(IReadOnlyList<JsonElement> values) =>
        ServiceName(values[1]) is string { Length: > 0 } ? null : Values.Text(values[0]);

    private static string? Named(JsonElement list, string name) => Elements(list)
        .Where(item => item.TryGetProperty("name", out var found) && found.ValueEquals(name))
        .Select(item => item.TryGetProperty("value", out var value) ? Values.Text(value) : null)
        .FirstOrDefault(value => value is not null);

    private static IEnumerable<JsonElement> Elements(JsonElement list) =>
        list.ValueKind == JsonValueKind.Array ? list.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object) : [];
}
