using System.Text.Json;
using CartographyPS.Engine.Resources;

namespace CartographyPS.Resources.Ec2;

/// <summary>Facts of route tables.</summary>
internal static class RouteTables
{
    /// <summary>Whether a table is its VPC's main one, of its associations.</summary>
    public static object IsMain(JsonElement associations) =>
        associations.ValueKind == JsonValueKind.Array && associations.EnumerateArray().Any(association =>
            association.ValueKind == JsonValueKind.Object && association.TryGetProperty("Main", out var main) && main.ValueKind == JsonValueKind.True);

    /// <summary>The VPC endpoint that a route's gateway is; nothing for another gateway.</summary>
    public static object? VpcEndpoint(JsonElement gateway) =>
        Values.Text(gateway) is { } id && id.StartsWith("vpce-", StringComparison.Ordinal) ? id : null;
}
