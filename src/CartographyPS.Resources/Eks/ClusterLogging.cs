using System.Text.Json;
using CartographyPS.Engine.Resources;
using CartographyPS.Resources.Conversions;

namespace CartographyPS.Resources.Eks;

/// <summary>What a cluster logs.</summary>
internal static class ClusterLogging
{
    /// <summary>Whether a list of log settings (<c>{types, enabled}</c>) has audit logs on.</summary>
    public static object HasAudit(JsonElement settings) =>
        settings.ValueKind == JsonValueKind.Array && settings.EnumerateArray().Any(setting =>
            setting.ValueKind == JsonValueKind.Object
            && setting.TryGetProperty("enabled", out var enabled) && Conditions.IsTrue(enabled)
            && setting.TryGetProperty("types", out var types) && Values.Texts(types).Contains("audit", StringComparer.Ordinal));
}
