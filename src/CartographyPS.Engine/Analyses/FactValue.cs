using System.Text.Json;
using CartographyPS.Engine.Common;

namespace CartographyPS.Engine.Analyses;

/// <summary>Writes the properties that analyses state, as the ledger stores them.</summary>
internal static class FactValue
{
    /// <summary>Returns properties as one JSON object.</summary>
    /// <param name="properties">The properties, sorted by name.</param>
    /// <exception cref="ArgumentException">A value is of a kind that no property has.</exception>
    public static byte[] Object(IEnumerable<(string Name, object Value)> properties)
    {
        using var scratch = JsonScratch.Rent();
        scratch.Writer.WriteStartObject();
        foreach (var (name, value) in properties)
        {
            scratch.Writer.WritePropertyName(name);
            Write(scratch.Writer, value);
        }
        scratch.Writer.WriteEndObject();
        return scratch.Written.ToArray();
    }

    private static void Write(Utf8JsonWriter json, object value)
    {
        switch (value)
        {
            case string text: json.WriteStringValue(text); break;
            case bool flag: json.WriteBooleanValue(flag); break;
            case int number: json.WriteNumberValue(number); break;
            case long number: json.WriteNumberValue(number); break;
            case IEnumerable<string> list:
                json.WriteStartArray();
                foreach (string text in list) json.WriteStringValue(text);
                json.WriteEndArray();
                break;
            default: throw new ArgumentException($"A property is a text, an integer, a boolean or a list of texts, not {value.GetType().Name}.", nameof(value));
        }
    }
}
