using System.Globalization;

namespace CartographyPS.Iam.Conditions.Comparisons;

/// <summary>Reads the dates of conditions: ISO 8601 as AWS takes it, or seconds since 1970.</summary>
internal static class ConditionDate
{
    private const DateTimeStyles Style = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;

    private static readonly string[] Formats =
    [
        "yyyy", "yyyy-MM", "yyyy-MM-dd", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK",
    ];

    /// <summary>Reads a date.</summary>
    /// <returns>Seconds since 1970; null when it is neither a date nor a number.</returns>
    public static decimal? Read(string text) =>
        DateTimeOffset.TryParseExact(text, Formats, CultureInfo.InvariantCulture, Style, out var date)
            ? (decimal)(date.UtcTicks - DateTimeOffset.FromUnixTimeSeconds(0).UtcTicks) / TimeSpan.TicksPerSecond
            : ConditionNumber.Read(text);
}
