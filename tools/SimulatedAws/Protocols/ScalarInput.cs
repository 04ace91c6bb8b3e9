using System.Globalization;
using System.Text.Json.Nodes;
using CartographyPS.Engine.Aws.Model;
using CartographyPS.Engine.Aws.Protocols;

namespace SimulatedAws.Protocols;

/// <summary>Converts text in a form, a path, a query string or a header to a value.</summary>
internal static class ScalarInput
{
    /// <summary>Converts text to the value in an estate.</summary>
    /// <exception cref="MalformedRequestException">The text does not fit the shape.</exception>
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

    /// <summary>Converts a timestamp in any of AWS's formats to ISO 8601.</summary>
    /// <exception cref="MalformedRequestException">The text is not a timestamp.</exception>
    public static string Moment(string text)
    {
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double seconds)) return Timestamps.FromSeconds(seconds);
        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
            ? Timestamps.Text(moment.UtcDateTime)
            : throw NotA("timestamp", text);
    }

    private static MalformedRequestException NotA(string what, string text) => new($"'{text}' is not a {what}.");
}
