using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using CartographyPS.Engine.Aws.Model;
using CartographyPS.Engine.Aws.Protocols;

namespace SimulatedAws.Protocols;

/// <summary>Reads a JSON body.</summary>
internal static class JsonInput
{
    /// <summary>Reads the input with API member names.</summary>
    /// <exception cref="MalformedRequestException">The body is not JSON, or does not fit the model.</exception>
    public static JsonObject Read(Shape shape, byte[] body)
    {
        if (body.Length == 0) return [];
        try
        {
            using var document = JsonDocument.Parse(body);
            return Structure(shape, document.RootElement);
        }
        catch (JsonException exception)
        {
            throw new MalformedRequestException("The body is not JSON: " + exception.Message, exception);
        }
    }

    private static JsonObject Structure(Shape shape, JsonElement json)
    {
        Expect(json, JsonValueKind.Object);
        var value = new JsonObject();
        foreach (var property in json.EnumerateObject())
        {
            if (property.Value.ValueKind == JsonValueKind.Null) continue;
            if ((shape.ByWireName.Find(property.Name) ?? shape.Find(property.Name)) is { } member) value[member.Name] = Value(member.Shape, property.Value);
        }
        return value;
    }

    private static JsonNode? Value(Shape shape, JsonElement json)
    {
        switch (shape.Kind)
        {
            case ShapeKind.Structure:
                return Structure(shape, json);
            case ShapeKind.List:
                Expect(json, JsonValueKind.Array);
                return new JsonArray([.. json.EnumerateArray().Select(item => Value(shape.Element!.Shape, item))]);
            case ShapeKind.Map:
                Expect(json, JsonValueKind.Object);
                return new JsonObject(json.EnumerateObject().Select(entry => KeyValuePair.Create(entry.Name, Value(shape.Element!.Shape, entry.Value))));
            case ShapeKind.Timestamp:
                return json.ValueKind == JsonValueKind.Number ? Timestamps.FromSeconds(json.GetDouble()) : ScalarInput.Moment(json.ToString());
            default:
                return Plain(json);
        }
    }

    private static JsonNode? Plain(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.String => json.GetString()!,
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number when json.TryGetInt64(out long whole) => whole,
        JsonValueKind.Number => json.GetDouble(),
        _ => JsonNode.Parse(json.GetRawText()),
    };

    private static void Expect(JsonElement json, JsonValueKind kind)
    {
        if (json.ValueKind != kind)
        {
            throw new MalformedRequestException(string.Create(CultureInfo.InvariantCulture, $"The body has {json.ValueKind} where the model has {kind}."));
        }
    }
}
