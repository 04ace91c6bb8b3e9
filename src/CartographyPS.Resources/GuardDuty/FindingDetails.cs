using System.Text.Json;
using CartographyPS.Engine.Resources;

namespace CartographyPS.Resources.GuardDuty;

/// <summary>What the details of a finding say.</summary>
internal static class FindingDetails
{
    /// <summary>
    /// Whether a finding is a sample, of its additional information: JSON as a rule, but AWS promises any text. Nothing when it does not say.
    /// </summary>
    public static object? IsSample(JsonElement information)
    {
        if (Values.Text(information) is not { Length: > 0 } text) return null;
        try
        {
            using var document = JsonDocument.Parse(text);
            return document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.TryGetProperty("sample", out var sample)
                ? sample.ValueKind switch { JsonValueKind.True => true, JsonValueKind.False => false, _ => null }
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The id of the IAM user that a principal is, of the principal's id and its kind; nothing for one of another kind.</summary>
    public static object? User(IReadOnlyList<JsonElement> values) => Values.Text(values[1]) == "IAMUser" ? Values.Text(values[0]) : null;

    /// <summary>The id of the role whose session a principal is (<c>ROLE:SESSION</c>), of the principal's id and its kind; nothing for others.</summary>
    public static object? Role(IReadOnlyList<JsonElement> values) =>
        Values.Text(values[1]) is "AssumedRole" or "Role" ? Values.Text(values[0])?.Split(':')[0] : null;
}
