using System.Globalization;
using System.Text.Json;

namespace CartographyPS.Resources.Conversions;

/// <summary>Conversions to numbers.</summary>
internal static class Numbers
{
    /// <summary>A whole number, also of a text; nothing when it is none.</summary>
    public static object? Integer(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number => value.TryGetInt64(out long whole) ? whole : null,
        JsonValueKind.String => long.TryParse(value.GetString(), NumberStyles.Integer, CultureInfo.InvariantCulture, out long parsed) ? parsed : null,
        _ => null,
    };
}
