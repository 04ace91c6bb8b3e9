using System.Text.Json;
using CartographyPS.Engine.Resources;

namespace CartographyPS.Resources.Sns;

/// <summary>Ids of SNS subscriptions in the graph.</summary>
internal static class SnsSubscriptions
{
    /// <summary>
    /// A subscription's id, of its ARN, topic, protocol and endpoint: the ARN. Until it is confirmed, or when its topic is deleted, it
    /// has none but a word (<c>PendingConfirmation</c>, <c>Deleted</c>) that others share; then what makes it one is added.
    /// </summary>
    public static object? NodeId(IReadOnlyList<JsonElement> values)
    {
        string? arn = Values.Text(values[0]);
        if (arn is null || arn.StartsWith("arn:", StringComparison.Ordinal)) return arn;
        return string.Join("|", values.Select(value => Values.Text(value) ?? string.Empty));
    }
}
