using System.Text.Json;
using CartographyPS.Engine.Aws.Model;

namespace CartographyPS.Engine.Aws.Protocols;

/// <summary>Turns a JSON body into JSON with the API model's member names and one form of timestamps, in one pass.</summary>
internal static class JsonBody
{
    /// <summary>Writes the members of the structure whose start the reader stands on.</summary>
    public static void WriteMembers(ref Utf8JsonReader reader, Utf8JsonWriter json, Shape shape)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var member = reader.HasValueSequence || reader.ValueIsEscaped
                ? shape.ByWireName.Find(reader.GetString()!)
                : shape.ByWireName.Find(reader.ValueSpan);
            reader.Read();
            if (member is null)
            {
                reader.Skip();
            }
            else if (reader.TokenType != JsonTokenType.Null)
            {
                json.WritePropertyName(member.Name);
                WriteValue(ref reader, json, member.Shape);
            }
        }
    }

    /// <summary>Writes the value that the reader stands on.</summary>
    /// <exception cref="MalformedResponseException">It is not of the shape.</exception>
    public static void WriteValue(ref Utf8JsonReader reader, Utf8JsonWriter json, Shape shape)
    {
        switch (shape.Kind)
        {
            case ShapeKind.Structure:
                Expect(ref reader, JsonTokenType.StartObject, shape);
                json.WriteStartObject();
                WriteMembers(ref reader, json, shape);
                json.WriteEndObject();
                break;
            case ShapeKind.List:
                Expect(ref reader, JsonTokenType.StartArray, shape);
                json.WriteStartArray();
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray) WriteElement(ref reader, json, shape.Element!.Shape);
                json.WriteEndArray();
                break;
            case ShapeKind.Map:
                Expect(ref reader, JsonTokenType.StartObject, shape);
                json.WriteStartObject();
                while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
                {
                    json.WritePropertyName(reader.GetString()!);
                    reader.Read();
                    WriteElement(ref reader, json, shape.Element!.Shape);
                }
                json.WriteEndObject();
                break;
            case ShapeKind.Document:
                Copy(ref reader, json);
                break;
            default:
                WriteScalar(ref reader, json, shape);
                break;
        }
    }

    private static void WriteElement(ref Utf8JsonReader reader, Utf8JsonWriter json, Shape shape)
    {
        if (reader.TokenType == JsonTokenType.Null) json.WriteNullValue();
        else WriteValue(ref reader, json, shape);
    }

    private static void WriteScalar(ref Utf8JsonReader reader, Utf8JsonWriter json, Shape shape)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.String when shape.Kind is ShapeKind.String or ShapeKind.Blob:
                json.WriteStringValue(reader.GetString());
                break;
            case JsonTokenType.String:
                ScalarWriter.Write(json, shape, reader.GetString()!);
                break;
            case JsonTokenType.Number when shape.Kind == ShapeKind.Timestamp:
                json.WriteStringValue(Timestamps.FromSeconds(reader.GetDouble()));
                break;
            case JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False:
                Copy(ref reader, json);
                break;
            default:
                throw new MalformedResponseException($"A {reader.TokenType} stands where a {shape.Kind} belongs.");
        }
    }

    private static void Copy(ref Utf8JsonReader reader, Utf8JsonWriter json)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        document.RootElement.WriteTo(json);
    }

    private static void Expect(ref Utf8JsonReader reader, JsonTokenType token, Shape shape)
    {
        if (reader.TokenType != token) throw new MalformedResponseException($"A {reader.TokenType} stands where a {shape.Kind} belongs.");
    }
}
