using System.Text.Json;

namespace CartographyPS.Resources.Conversions;

/// <summary>Conversions of something there to true.</summary>
internal static class Presence
{
    /// <summary>Whether there is a value, an object too.</summary>
    public static object IsPresent(JsonElement value) => Conditions.IsPresent(value);
}
