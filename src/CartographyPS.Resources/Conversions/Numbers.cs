using System.Globalization;
using System.Text.Json;

namespace CartographyPS.Resources.Conversions;

/// <summary>Conversions to numbers.</summary>
internal static class Numbers
{
    /// <summary>A whole number, also of a text; nothing of nothing and of an empty text.</summary>
    /// <exception cref="FormatException">It is no whole number.</exception>
    /// <exception cref="OverflowException">It is greater than any that can be.</exception>
    public static object? Integer(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Undefined or JsonValueKind.Null => null,
        JsonValueKind.Number => value.GetInt64(),
        JsonValueKind.String when value.GetString()!.Length == 0 => null,
        JsonValueKind.String => long.Parse(value.GetString()!, NumberStyles.Integer, CultureInfo.InvariantCulture),
        _ => throw new FormatException($"A {value.ValueKind} is no number."),
    };

    /// <summary>A number that may have a fraction, kept as such where it has none (<c>77.0</c>); nothing of nothing.</summary>
    /// <exception cref="FormatException">It is no number.</exception>
    public static object? Float(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Undefined or JsonValueKind.Null => null,
        JsonValueKind.Number => value.GetDouble(),
        _ => throw new FormatException($"A {value.ValueKind} is no number."),
    };
}
