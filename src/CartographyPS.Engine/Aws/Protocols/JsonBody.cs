using System.Text.Json;
using CartographyPS.Engine.Aws.Model;

namespace CartographyPS.Engine.Aws.Protocols;

/// <summary>Converts a JSON body to JSON with the API model's member names and ISO 8601 timestamps, in one pass.</summary>
internal static class JsonBody
{
    /// <summary>Writes the members of the structure at whose start the reader is.</summary>
    /// <returns>The number of properties that the model has, and of those that it does not have.</returns>
    public static (int Known, int Unknown) WriteMembers(ref Utf8JsonReader reader, Utf8JsonWriter json, Shape shape, ReadOnlySpan<byte> body)
    {
        int known = 0, unknown = 0;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var member = reader.ValueIsEscaped
                ? shape.ByWireName.Find(reader.GetString()!)
                : shape.ByWireName.Find(reader.ValueSpan);
            reader.Read();
            if (member is null)
            {
                unknown++;
                reader.Skip();
                continue;
            }
            known++;
            if (reader.TokenType == JsonTokenType.Null) continue;
            json.WritePropertyName(member.EncodedName);
            WriteValue(ref reader, json, member.Shape, body);
        }
        return (known, unknown);
    }

    /// <summary>Writes the current value of the reader.</summary>
    /// <param name="reader">The reader of the body.</param>
    /// <param name="json">The output.</param>
    /// <param name="shape">The value's shape.</param>
    /// <param name="body">The whole body, from which texts are copied verbatim.</param>
    /// <exception cref="MalformedResponseException">The value does not fit the shape.</exception>
    public static void WriteValue(ref Utf8JsonReader reader, Utf8JsonWriter json, Shape shape, ReadOnlySpan<byte> body)
    {
        switch (shape.Kind)
        {
            case ShapeKind.Structure:
                Expect(ref reader, JsonTokenType.StartObject, shape);
                json.WriteStartObject();
                WriteMembers(ref reader, json, shape, body);
                json.WriteEndObject();
                break;
            case ShapeKind.List:
                Expect(ref reader, JsonTokenType.StartArray, shape);
                json.WriteStartArray();
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray) WriteElement(ref reader, json, shape.Element!.Shape, body);
                json.WriteEndArray();
                break;
            case ShapeKind.Map:
                Expect(ref reader, JsonTokenType.StartObject, shape);
                json.WriteStartObject();
                while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
                {
                    json.WritePropertyName(reader.GetString()!);
                    reader.Read();
                    WriteElement(ref reader, json, shape.Element!.Shape, body);
                }
                json.WriteEndObject();
                break;
            case ShapeKind.Document:
                Copy(ref reader, json);
                break;
            default:
                WriteScalar(ref reader, json, shape, body);
                break;
        }
    }

    private static void WriteElement(ref Utf8JsonReader reader, Utf8JsonWriter json, Shape shape, ReadOnlySpan<byte> body)
    {
        if (reader.TokenType == JsonTokenType.Null) json.WriteNullValue();
        else WriteValue(ref reader, json, shape, body);
    }

    private static void WriteScalar(ref Utf8JsonReader reader, Utf8JsonWriter json, Shape shape, ReadOnlySpan<byte> body)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.String when shape.Kind is ShapeKind.String or ShapeKind.Blob:
                WriteText(ref reader, json, body);
                break;
            case JsonTokenType.String:
                ScalarWriter.Write(json, shape, reader.GetString().AsSpan());
                break;
            case JsonTokenType.Number when shape.Kind == ShapeKind.Timestamp:
                json.WriteStringValue(Timestamps.FromSeconds(reader.GetDouble()));
                break;
            case JsonTokenType.Number when shape.Kind is ShapeKind.Integer or ShapeKind.Float:
                json.WriteRawValue(reader.ValueSpan, skipInputValidation: true);
                break;
            case JsonTokenType.True or JsonTokenType.False when shape.Kind == ShapeKind.Boolean:
                json.WriteBooleanValue(reader.TokenType == JsonTokenType.True);
                break;
            case JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False when shape.Kind == ShapeKind.String:
                json.WriteStringValue(reader.ValueSpan);
                break;
            default:
                throw Unfit(ref reader, shape);
        }
    }

    // The text verbatim, with its quotes and escapes. The reader has checked it, except for surrogates in \u escapes.
    private static void WriteText(ref Utf8JsonReader reader, Utf8JsonWriter json, ReadOnlySpan<byte> body)
    {
        if (reader.ValueIsEscaped && reader.ValueSpan.IndexOf("\\u"u8) >= 0)
        {
            json.WriteStringValue(reader.GetString());
            return;
        }
        json.WriteRawValue(body.Slice((int)reader.TokenStartIndex, reader.ValueSpan.Length + 2), skipInputValidation: true);
    }

    private static void Copy(ref Utf8JsonReader reader, Utf8JsonWriter json)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        document.RootElement.WriteTo(json);
    }

    private static void Expect(ref Utf8JsonReader reader, JsonTokenType token, Shape shape)
    {
        if (reader.TokenType != token) throw Unfit(ref reader, shape);
    }

    private static MalformedResponseException Unfit(ref Utf8JsonReader reader, Shape shape) =>
        new($"A {shape.Kind} was expected, not a {reader.TokenType}, at byte {reader.TokenStartIndex}.");
}
