using System.Globalization;
using System.Text.Json;

namespace CartographyPS.Resources.Conversions;

/// <summary>The forms in which the graph keeps moments that are no date-times in it. Responses have them as ISO 8601 in UTC.</summary>
internal static class Dates
{
    private static readonly DateTime Epoch = new(1970, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>Whole seconds since 1970.</summary>
    /// <exception cref="FormatException">The text is no date.</exception>
    public static object? EpochSeconds(JsonElement value) => Moment(value) is { } moment ? (moment - Epoch).Ticks / TimeSpan.TicksPerSecond : null;

    /// <summary>Whole seconds since 1970 as the text of a float, which Cartography stores: <c>1709632800.0</c>.</summary>
    /// <exception cref="FormatException">The text is no date.</exception>
    public static object? EpochSecondsText(JsonElement value) =>
        EpochSeconds(value) is long seconds ? seconds.ToString(CultureInfo.InvariantCulture) + ".0" : null;

    /// <summary>Whole seconds since 1970 as text, which Cartography stores: <c>1709632800</c>.</summary>
    /// <exception cref="FormatException">The text is no date.</exception>
    public static object? WholeSecondsText(JsonElement value) =>
        EpochSeconds(value) is long seconds ? seconds.ToString(CultureInfo.InvariantCulture) : null;

    /// <summary>As Python writes it, which Cartography stores: <c>2024-11-11 11:11:11+00:00</c>, with six digits of a fraction if any.</summary>
    /// <exception cref="FormatException">The text is no date.</exception>
    public static object? PythonText(JsonElement value) => PythonText(value, ' ');

    /// <summary>As <see cref="PythonText(JsonElement)"/> with a T before the time, which Python calls <c>isoformat</c>.</summary>
    /// <exception cref="FormatException">The text is no date.</exception>
    public static object? PythonIsoText(JsonElement value) => PythonText(value, 'T');

    /// <summary>As <see cref="PythonText(JsonElement)"/>; an empty text when there is none, which Cartography stores for "never".</summary>
    /// <exception cref="FormatException">The text is no date.</exception>
    public static object PythonTextOrEmpty(JsonElement value) => PythonText(value) ?? string.Empty;

    /// <summary>A moment in UTC, of its text.</summary>
    /// <exception cref="FormatException">The text is no date.</exception>
    public static DateTime Moment(string text) =>
        DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal);

    private static string? PythonText(JsonElement value, char separator)
    {
        if (Moment(value) is not { } moment) return null;

        bool hasFraction = moment.Ticks % TimeSpan.TicksPerSecond >= 10;
        string time = moment.ToString(hasFraction ? "HH:mm:ss.ffffff" : "HH:mm:ss", CultureInfo.InvariantCulture);
        return moment.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + separator + time + "+00:00";
    }

    private static DateTime? Moment(JsonElement value) => value.ValueKind == JsonValueKind.String ? Moment(value.GetString()!) : null;
}
