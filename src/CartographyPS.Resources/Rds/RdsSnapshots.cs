using System.Text.Json;
using CartographyPS.Engine.Resources;

namespace CartographyPS.Resources.Rds;

/// <summary>Facts of database snapshots.</summary>
internal static class RdsSnapshots
{
    /// <summary>Whether anyone may restore a snapshot, of its attributes: <c>restore</c> names the accounts that may, or <c>all</c>.</summary>
    public static object IsPublic(JsonElement attributes) => attributes.ValueKind == JsonValueKind.Array && attributes.EnumerateArray().Any(attribute =>
        attribute.ValueKind == JsonValueKind.Object
        && attribute.TryGetProperty("AttributeName", out var name) && Values.Text(name) == "restore"
        && attribute.TryGetProperty("AttributeValues", out var accounts) && Values.Texts(accounts).Contains("all", StringComparer.Ordinal));
}
