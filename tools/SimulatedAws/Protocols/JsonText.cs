using System.Buffers;
using System.Runtime.InteropServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using CartographyPS.Engine.Aws.Model;

namespace SimulatedAws.Protocols;

/// <summary>Writes outputs as the JSON of services: wire names, and timestamps in seconds since 1970.</summary>
internal static class JsonText
{
    private static readonly JsonWriterOptions Options = new() { SkipValidation = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the body of an output.</summary>
    public static ReadOnlyMemory<byte> Write(Shape shape, JsonElement value)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options)) Value(json, new Member { Name = "", WireName = "", Shape = shape }, value);
        return buffer.WrittenMemory;
    }

    private static void Structure(Utf8JsonWriter json, Shape shape, JsonElement value)
    {
        json.WriteStartObject();
        foreach (var property in value.EnumerateObject())
        {
            if (property.Value.ValueKind == JsonValueKind.Null || shape.Find(property.Name) is not { Location: MemberLocation.Body } member) continue;
            json.WritePropertyName(member.WireName);
            Value(json, member, property.Value);
        }
        json.WriteEndObject();
    }

    private static void Value(Utf8JsonWriter json, Member member, JsonElement value)
    {
        var shape = member.Shape;
        switch (shape.Kind)
        {
            case ShapeKind.Structure when value.ValueKind == JsonValueKind.Object:
                Structure(json, shape, value);
                break;
            case ShapeKind.List when value.ValueKind == JsonValueKind.Array:
                json.WriteStartArray();
                foreach (var item in value.EnumerateArray()) Value(json, shape.Element!, item);
                json.WriteEndArray();
                break;
            case ShapeKind.Map when value.ValueKind == JsonValueKind.Object:
                json.WriteStartObject();
                foreach (var entry in value.EnumerateObject())
                {
                    json.WritePropertyName(entry.Name);
                    Value(json, shape.Element!, entry.Value);
                }
                json.WriteEndObject();
                break;
            case ShapeKind.Timestamp when OutputText.FormatOf(member, "unixTimestamp") is var format && format != "unixTimestamp":
                json.WriteStringValue(OutputText.Timestamp(value, format, milliseconds: false));
                break;
            case ShapeKind.Timestamp:
                json.WriteNumberValue(OutputText.Seconds(value));
                break;
            case ShapeKind.String when value.ValueKind is not (JsonValueKind.String or JsonValueKind.Null):
                json.WriteStringValue(OutputText.String(value, percentEncode: false));
                break;
            default:
                json.WriteRawValue(JsonMarshal.GetRawUtf8Value(value), skipInputValidation: true);
                break;
        }
    }
}
