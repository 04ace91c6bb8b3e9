using System.Text.Json;
using CartographyPS.Engine.Resources;
using CartographyPS.Resources.Conversions;

namespace CartographyPS.Resources.Iam;

/// <summary>IAM's reports of the services that a principal accessed.</summary>
internal static class ServicesAccessed
{
    /// <summary>
    /// The service accessed last, of a list of services; none when none was. Of several at that moment, the first by namespace, which is
    /// how IAM sorts them.
    /// </summary>
    public static IEnumerable<JsonElement> Latest(JsonElement services)
    {
        if (services.ValueKind != JsonValueKind.Array) return [];

        return services.EnumerateArray()
            .Select(service => (Service: service, At: service.TryGetProperty("LastAuthenticated", out var at) ? Values.Text(at) : null))
            .Where(service => service.At is not null)
            .OrderByDescending(service => Dates.Moment(service.At!))
            .ThenBy(service => service.Service.TryGetProperty("ServiceNamespace", out var name) ? Values.Text(name) : null, StringComparer.Ordinal)
            .Take(1)
            .Select(service => service.Service);
    }
}
