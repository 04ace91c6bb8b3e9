using System.Text.Json;

namespace CartographyPS.Resources.Conversions;

/// <summary>Conversions of true and false.</summary>
internal static class Flags
{
    /// <summary>The flag; false when there is none: APIs leave out flags that are not set.</summary>
    public static object OrFalse(JsonElement value) => value.ValueKind == JsonValueKind.True;
}
