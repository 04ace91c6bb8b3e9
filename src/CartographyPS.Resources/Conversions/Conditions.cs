using System.Text.Json;

namespace CartographyPS.Resources.Conversions;

/// <summary>Tests of values.</summary>
internal static class Conditions
{
    /// <summary>Whether there is a value.</summary>
    public static bool IsPresent(JsonElement value) => value.ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Null);
}
