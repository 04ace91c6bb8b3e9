using System.Text.Json.Nodes;
using CartographyPS.Engine.Aws.Model;

namespace TestSupport;

/// <summary>Makes outputs of an operation that have every member of its model, from a seed.</summary>
/// <param name="seed">The seed of the random numbers.</param>
/// <param name="largest">The largest whole number.</param>
internal sealed class RandomOutput(int seed, long largest = 1L << 53)
{
    private const int MaxDepth = 14;

    private static readonly string[] Texts =
    [
        "plain", "", " spaces at the ends ", "<a href=\"x\">&amp;</a>", "Größe 大小 🚀", "{\"Version\":\"2012-10-17\",\"Statement\":[]}",
        "%7B%22Version%22%3A1%7D", "line\nbreak\ttab", "back\\slash", "]]>", "arn:aws:iam::111111111111:role/a+b=c,d.e@f-g", "true", "0", "null",
    ];

    private readonly Random _random = new(seed);

    /// <summary>Returns an output. Members that the protocol cannot carry together are left out.</summary>
    public JsonObject Of(OperationModel operation)
    {
        var output = new JsonObject();
        foreach (var member in operation.Output.Members)
        {
            if (member.Location == MemberLocation.StatusCode) continue;
            output[member.Name] = member.Location == MemberLocation.Header ? Header(member.Shape) : Value(member.Shape, operation, 0);
        }
        return output;
    }

    /// <summary>Returns a value of a shape.</summary>
    public JsonNode? Of(Shape shape, OperationModel operation) => Value(shape, operation, 0);

    private JsonNode Header(Shape shape) => shape.Kind == ShapeKind.Boolean ? _random.Next(2) == 0 : "header " + _random.Next(100);

    private JsonNode? Value(Shape shape, OperationModel operation, int depth) => shape.Kind switch
    {
        ShapeKind.String => Text(operation, shape),
        ShapeKind.Integer => _random.Next(3) switch { 0 => 0L, 1 => _random.NextInt64(-1_000_000, int.MaxValue), _ => _random.NextInt64(0, largest) },
        ShapeKind.Float => _random.Next(-1000, 1000) / 8.0,
        ShapeKind.Boolean => _random.Next(2) == 0,
        ShapeKind.Timestamp => Moment(),
        ShapeKind.Blob => Convert.ToBase64String(Bytes()),
        ShapeKind.Document => new JsonObject { ["any"] = new JsonArray(1, "two", null, new JsonObject { ["deep"] = true }) },
        ShapeKind.Structure => Structure(shape, operation, depth),
        ShapeKind.List => List(shape, operation, depth),
        _ => Map(shape, operation, depth),
    };

    private JsonObject Structure(Shape shape, OperationModel operation, int depth)
    {
        var value = new JsonObject();
        if (depth > MaxDepth) return value;
        foreach (var member in shape.Members) value[member.Name] = Value(member.Shape, operation, depth + 1);
        return value;
    }

    private JsonArray List(Shape shape, OperationModel operation, int depth)
    {
        var value = new JsonArray();
        bool isRecursive = depth > MaxDepth;
        int count = isRecursive ? 0 : depth < 4 ? _random.Next(1, 3) : _random.Next(0, 2);
        // An empty flat list is not written to XML.
        if (shape.Flattened && count == 0 && !isRecursive) count = 1;
        for (int i = 0; i < count; i++) value.Add(Value(shape.Element!.Shape, operation, depth + 1));
        return value;
    }

    private JsonObject Map(Shape shape, OperationModel operation, int depth)
    {
        var value = new JsonObject();
        int count = depth > MaxDepth ? 0 : _random.Next(1, 3);
        for (int i = 0; i < count; i++) value["key " + i + " <&>"] = Value(shape.Element!.Shape, operation, depth + 1);
        return value;
    }

    // A root that is a single member, and a body that is a single text, cannot be empty.
    private string Text(OperationModel operation, Shape shape)
    {
        string text = Texts[_random.Next(Texts.Length)];
        bool whole = operation.Name == "GetBucketLocation" || (operation.Output.Payload is { } payload && operation.Output.Find(payload)!.Shape == shape);
        return whole && text.Length == 0 ? "whole" : text;
    }

    private string Moment()
    {
        var time = new DateTime(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddSeconds(_random.Next(0, 900_000_000));
        return time.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture);
    }

    private byte[] Bytes()
    {
        byte[] bytes = new byte[_random.Next(1, 20)];
        _random.NextBytes(bytes);
        return bytes;
    }
}
