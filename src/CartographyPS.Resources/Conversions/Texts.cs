using System.Text.Json;
using CartographyPS.Engine.Resources;

namespace CartographyPS.Resources.Conversions;

/// <summary>Conversions of texts.</summary>
internal static class Texts
{
    /// <summary>The text; an empty one when there is none.</summary>
    public static object OrEmpty(JsonElement value) => Values.Text(value) ?? string.Empty;

    /// <summary>The text in small letters.</summary>
    public static object? Lower(JsonElement value) => Values.Text(value)?.ToLowerInvariant();
}
