using System.Text.Json;

namespace CartographyPS.Resources.Conversions;

/// <summary>Conversions of something there to true.</summary>
internal static class Presence
{
    /// <summary>Whether there is a value, an object too. An empty text, list or object is none: it says nothing.</summary>
    public static object IsPresent(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Undefined or JsonValueKind.Null => false,
        JsonValueKind.String => value.GetString()!.Length > 0,
        JsonValueKind.Array => value.GetArrayLength() > 0,
        JsonValueKind.Object => value.EnumerateObject().Any(),
        _ => true,
    };
}
