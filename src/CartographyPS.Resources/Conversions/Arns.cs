using System.Text.Json;

namespace CartographyPS.Resources.Conversions;

/// <summary>Parts of ARNs.</summary>
internal static class Arns
{
    /// <summary>What follows the last colon: the queue's, topic's or function's name.</summary>
    public static object? LastPart(JsonElement value)
    {
        string? arn = value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        return arn?.Substring(arn.LastIndexOf(':') + 1);
    }

    /// <summary>What follows the last slash: a policy's or provider's name, without its path.</summary>
    public static object? LastSegment(JsonElement value)
    {
        string? arn = value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        return arn?.Substring(arn.LastIndexOf('/') + 1);
    }
}
