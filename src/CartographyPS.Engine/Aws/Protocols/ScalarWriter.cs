using System.Globalization;
using System.Text.Json;
using CartographyPS.Engine.Aws.Model;

namespace CartographyPS.Engine.Aws.Protocols;

/// <summary>Writes a scalar that came as text (XML, a header) as the JSON value of its shape.</summary>
internal static class ScalarWriter
{
    /// <summary>Writes the value.</summary>
    /// <exception cref="MalformedResponseException">The text is no such value.</exception>
    public static void Write(Utf8JsonWriter json, Shape shape, string text)
    {
        switch (shape.Kind)
        {
            case ShapeKind.String or ShapeKind.Blob:
                json.WriteStringValue(text);
                break;
            case ShapeKind.Boolean:
                json.WriteBooleanValue(Boolean(text));
                break;
            case ShapeKind.Integer:
                if (!long.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out long whole)) throw NoNumber(text);
                json.WriteNumberValue(whole);
                break;
            case ShapeKind.Float:
                WriteFloat(json, text);
                break;
            case ShapeKind.Timestamp:
                json.WriteStringValue(Timestamps.Normalise(text));
                break;
            default:
                throw new MalformedResponseException($"Text '{text}' stands where a {shape.Kind} belongs.");
        }
    }

    private static bool Boolean(string text) => text switch
    {
        "true" or "True" or "TRUE" or "1" => true,
        "false" or "False" or "FALSE" or "0" => false,
        _ => throw new MalformedResponseException($"'{text}' is neither true nor false."),
    };

    // NaN and Infinity have no JSON number; as text they are at least what AWS said.
    private static void WriteFloat(Utf8JsonWriter json, string text)
    {
        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number)) throw NoNumber(text);
        if (double.IsNaN(number) || double.IsInfinity(number)) json.WriteStringValue(text);
        else json.WriteNumberValue(number);
    }

    private static MalformedResponseException NoNumber(string text) => new($"'{text}' is no number.");
}
