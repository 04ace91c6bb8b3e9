using System.Globalization;
using System.Text.Json.Nodes;
using CartographyPS.Engine.Aws.Model;
using CartographyPS.Engine.Aws.Protocols;

namespace SimulatedAws.Protocols;

/// <summary>Makes a value of a text in a form, a path, a query string or a header.</summary>
internal static class ScalarInput
{
    /// <summary>The value as an estate would write it.</summary>
    /// <exception cref="MalformedRequestException">The text is no such value.</exception>
    public static JsonNode Read(Shape shape, string text)
    {
        switch (shape.Kind)
        {
            case ShapeKind.Integer:
                return long.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out long whole) ? whole : throw NotA("number", text);
            case ShapeKind.Float:
                return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) ? number : throw NotA("number", text);
            case ShapeKind.Boolean:
                return string.Equals(text, "true", StringComparison.OrdinalIgnoreCase);
            case ShapeKind.Timestamp:
                return Moment(text);
            default:
                return text;
        }
    }

    /// <summary>A moment in any of AWS's forms as ISO 8601.</summary>
    /// <exception cref="MalformedRequestException">The text is no moment.</exception>
    public static string Moment(string text)
    {
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double seconds)) return Timestamps.FromSeconds(seconds);
        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
            ? Timestamps.Text(moment.UtcDateTime)
            : throw NotA("timestamp", text);
    }

    private static MalformedRequestException NotA(string what, string text) => new($"'{text}' is no {what}.");
}
