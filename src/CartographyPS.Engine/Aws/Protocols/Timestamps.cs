using System.Globalization;

namespace CartographyPS.Engine.Aws.Protocols;

/// <summary>The forms in which AWS writes moments, made into one: ISO 8601 in UTC with <c>Z</c>, a fraction only where there is one.</summary>
internal static class Timestamps
{
    private static readonly DateTime Epoch = new(1970, 1, 1, 0, 0, 0, DateTimeKind.Utc);
    private static readonly string[] HttpDates = ["R", "ddd, d MMM yyyy HH:mm:ss 'GMT'", "ddd, dd MMM yyyy HH:mm:ss.FFFFFFF 'GMT'"];

    /// <summary>A moment as text: ISO 8601, an HTTP date, or seconds since 1970.</summary>
    /// <exception cref="MalformedResponseException">It is none of these.</exception>
    public static string Normalise(string text)
    {
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double seconds)) return FromSeconds(seconds);
        if (DateTime.TryParseExact(text, HttpDates, CultureInfo.InvariantCulture, UtcStyles, out var http)) return Text(http);
        if (DateTime.TryParse(text, CultureInfo.InvariantCulture, UtcStyles, out var iso)) return Text(iso);
        throw new MalformedResponseException($"'{text}' is no timestamp.");
    }

    /// <summary>Seconds since 1970, with a fraction.</summary>
    /// <exception cref="MalformedResponseException">Out of the range of dates.</exception>
    public static string FromSeconds(double seconds)
    {
        try
        {
            // Milliseconds are as exact as any service is; more digits would be the noise of binary fractions.
            return Text(Epoch.AddTicks((long)Math.Round(seconds * 1000) * TimeSpan.TicksPerMillisecond));
        }
        catch (ArgumentOutOfRangeException exception)
        {
            throw new MalformedResponseException($"{seconds} is no timestamp.", exception);
        }
    }

    /// <summary>A moment in the one form.</summary>
    public static string Text(DateTime utc) => utc.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture) + "Z";

    /// <summary>A moment in the form that a request's member takes: <c>iso8601</c>, <c>rfc822</c> or <c>unixTimestamp</c>.</summary>
    public static string ForRequest(DateTimeOffset moment, string format) => format switch
    {
        "rfc822" => moment.UtcDateTime.ToString("R", CultureInfo.InvariantCulture),
        "unixTimestamp" => moment.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
        _ => moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
    };

    private static DateTimeStyles UtcStyles => DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
}
