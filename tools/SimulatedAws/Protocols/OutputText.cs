using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using CartographyPS.Engine.Aws.Model;

namespace SimulatedAws.Protocols;

/// <summary>Converts an estate's values to text.</summary>
internal static class OutputText
{
    private static readonly JsonSerializerOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Converts a string member. An object or list becomes compact JSON, which IAM percent-encodes.</summary>
    public static string String(JsonElement value, bool percentEncode) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Object or JsonValueKind.Array when percentEncode => Uri.EscapeDataString(JsonSerializer.Serialize(value, Compact)),
        JsonValueKind.Object or JsonValueKind.Array => JsonSerializer.Serialize(value, Compact),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => value.GetRawText(),
    };

    /// <summary>Converts an ISO 8601 text or a number to seconds since 1970.</summary>
    public static double Seconds(JsonElement value) =>
        value.ValueKind == JsonValueKind.Number ? value.GetDouble() : (Moment(value) - DateTimeOffset.UnixEpoch).Ticks / (double)TimeSpan.TicksPerSecond;

    /// <summary>Formats a date-time in a timestamp format of the models.</summary>
    /// <param name="value">ISO 8601 text, or seconds since 1970.</param>
    /// <param name="format"><c>iso8601</c>, <c>rfc822</c> or <c>unixTimestamp</c>.</param>
    /// <param name="milliseconds">True to always write milliseconds in ISO 8601, as EC2 and S3 do.</param>
    public static string Timestamp(JsonElement value, string format, bool milliseconds)
    {
        if (format == "unixTimestamp") return Seconds(value).ToString("R", CultureInfo.InvariantCulture);
        var moment = Moment(value).UtcDateTime;
        if (format == "rfc822") return moment.ToString("R", CultureInfo.InvariantCulture);
        return moment.ToString(milliseconds ? "yyyy-MM-dd'T'HH:mm:ss.fff'Z'" : "yyyy-MM-dd'T'HH:mm:ss.FFFFFF'Z'", CultureInfo.InvariantCulture);
    }

    /// <summary>Returns the timestamp format of a member.</summary>
    public static string FormatOf(Member member, string byDefault) => member.TimestampFormat ?? member.Shape.TimestampFormat ?? byDefault;

    private static DateTimeOffset Moment(JsonElement value) => value.ValueKind == JsonValueKind.Number
        ? DateTimeOffset.UnixEpoch.AddTicks((long)(value.GetDouble() * TimeSpan.TicksPerSecond))
        : DateTimeOffset.Parse(value.GetString()!, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
