using System.Globalization;
using System.Text;
using System.Text.Json;

namespace CartographyPS.Engine.Aws.Protocols;

/// <summary>Converts AWS's timestamp formats to one: ISO 8601 in UTC with <c>Z</c>, with a fraction only where it is not zero.</summary>
internal static class Timestamps
{
    private const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;

    private static readonly DateTime Epoch = new(1970, 1, 1, 0, 0, 0, DateTimeKind.Utc);
    private static readonly string[] OtherForms =
        ["R", "ddd, d MMM yyyy HH:mm:ss 'GMT'", "ddd, dd MMM yyyy HH:mm:ss.FFFFFFF 'GMT'", "yyyyMMdd'T'HHmmssK"];

    /// <summary>Writes a timestamp in ISO 8601, as an HTTP date or in seconds since 1970. Returns false for any other text.</summary>
    public static bool TryWrite(Utf8JsonWriter json, ReadOnlySpan<byte> text)
    {
        if (IsPlain(text))
        {
            WritePlain(json, text);
            return true;
        }
        string moment = Encoding.ASCII.GetString(text.ToArray());
        bool isIso = moment.Length >= 10 && moment[4] == '-' && moment[7] == '-';
        if (isIso
            ? DateTime.TryParse(moment, CultureInfo.InvariantCulture, Utc, out var time)
            : DateTime.TryParseExact(moment, OtherForms, CultureInfo.InvariantCulture, Utc, out time))
        {
            json.WriteStringValue(Text(time));
            return true;
        }
        if (!double.TryParse(moment, NumberStyles.Float, CultureInfo.InvariantCulture, out double seconds)) return false;
        json.WriteStringValue(FromSeconds(seconds));
        return true;
    }

    /// <summary>Converts seconds since 1970, with a fraction.</summary>
    /// <exception cref="MalformedResponseException">The number is out of the range of dates.</exception>
    public static string FromSeconds(double seconds)
    {
        // No service is more exact than milliseconds. More digits would be rounding noise.
        double milliseconds = Math.Round(seconds * 1000);
        if (!(Math.Abs(milliseconds) < 253402300800000d)) throw new MalformedResponseException($"{seconds} is not a timestamp.");
        return milliseconds >= -62135596800000d
            ? Text(Epoch.AddTicks((long)milliseconds * TimeSpan.TicksPerMillisecond))
            : throw new MalformedResponseException($"{seconds} is not a timestamp.");
    }

    /// <summary>Formats a date-time in ISO 8601.</summary>
    public static string Text(DateTime utc) => utc.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture) + "Z";

    /// <summary>Formats a date-time for a request member: <c>iso8601</c>, <c>rfc822</c> or <c>unixTimestamp</c>.</summary>
    public static string ForRequest(DateTimeOffset moment, string format) => format switch
    {
        "rfc822" => moment.UtcDateTime.ToString("R", CultureInfo.InvariantCulture),
        "unixTimestamp" => moment.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
        _ => moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
    };

    // 2024-01-02T03:04:05Z and 2024-01-02T03:04:05.000Z, the common cases: already in the target format, except for trailing zeros.
    private static bool IsPlain(ReadOnlySpan<byte> text)
    {
        var form = "0000-00-00T00:00:00"u8;
        if (text.Length is < 20 or > 28 || text[text.Length - 1] != (byte)'Z') return false;
        for (int i = 0; i < text.Length - 1; i++)
        {
            bool isDigit = text[i] is >= (byte)'0' and <= (byte)'9';
            bool fits = i < form.Length && form[i] != (byte)'0' ? text[i] == form[i] : isDigit || (i == form.Length && text[i] == (byte)'.');
            if (!fits) return false;
        }
        // Days that some months do not have are left to the parser.
        return (text.Length == 20 || text[19] == (byte)'.') && (Number(text, 0) > 0 || Number(text, 2) > 0)
            && Number(text, 5) is >= 1 and <= 12 && Number(text, 8) is >= 1 and <= 28
            && Number(text, 11) < 24 && Number(text, 14) < 60 && Number(text, 17) < 60;
    }

    private static void WritePlain(Utf8JsonWriter json, ReadOnlySpan<byte> text)
    {
        int length = text.Length - 1;
        if (length > 19)
        {
            while (text[length - 1] == (byte)'0') length--;
            if (text[length - 1] == (byte)'.') length--;
        }
        Span<byte> moment = stackalloc byte[length + 1];
        text.Slice(0, length).CopyTo(moment);
        moment[length] = (byte)'Z';
        json.WriteStringValue(moment);
    }

    private static int Number(ReadOnlySpan<byte> text, int at) => ((text[at] - '0') * 10) + text[at + 1] - '0';
}
