using System.Globalization;
using System.Text.Json.Nodes;
using CartographyPS.Engine.Aws.Model;

namespace TestSupport;

/// <summary>Makes requests of an operation that have every member of its model, from a seed.</summary>
internal sealed class RandomInput(int seed)
{
    private readonly Random _random = new(seed);
    private readonly RandomOutput _values = new(seed, int.MaxValue);

    /// <summary>Returns a request's input, as a server would read it.</summary>
    public JsonObject Of(OperationModel operation)
    {
        var input = new JsonObject();
        foreach (var member in operation.Input.Members)
        {
            if (member.Shape.Kind != ShapeKind.Document) input[member.Name] = Value(operation, member);
        }
        var kept = (JsonObject?)WithoutEmpty(input) ?? [];
        foreach (string name in operation.Input.Required.Where(name => !kept.ContainsKey(name))) kept[name] = Plain(operation.Input.Find(name)!.Shape);
        return kept;
    }

    /// <summary>Returns the parameters of such a request.</summary>
    public static Dictionary<string, object?> Parameters(JsonObject input, OperationModel operation) =>
        input.ToDictionary(member => member.Key, member => (object?)Parameter(member.Value!, operation.Input.Find(member.Key)!.Shape));

    private JsonNode? Value(OperationModel operation, Member member)
    {
        string[] names = ["plain", "with space", "a+b=c,d.e@f-g", "arn:aws:iam::111111111111:role/a/b", "Größe 大小", "100%", "a?b#c&d"];
        string[] plain = ["plain", "header-1"];
        return (member.Location, member.Shape.Kind) switch
        {
            // Of a Route 53 id only the part after the last slash is sent.
            (MemberLocation.Uri, ShapeKind.String) when operation.Service.Name is "route53" or "s3" => plain[0],
            (MemberLocation.Uri, ShapeKind.String) => names[_random.Next(names.Length)],
            (MemberLocation.Header, ShapeKind.String) => plain[_random.Next(plain.Length)],
            _ => _values.Of(member.Shape, operation),
        };
    }

    private static JsonNode Plain(Shape shape) => shape.Kind switch
    {
        ShapeKind.List => new JsonArray(Plain(shape.Element!.Shape)),
        ShapeKind.Structure => new JsonObject(shape.Members.Where(member => member.Shape.Kind == ShapeKind.String).Select(member => KeyValuePair.Create(member.Name, (JsonNode?)"plain"))),
        _ => "plain",
    };

    // Empty values are not written to a form.
    private static JsonNode? WithoutEmpty(JsonNode? node)
    {
        switch (node)
        {
            case JsonArray list:
                var items = new JsonArray([.. list.Select(WithoutEmpty).Where(item => item is not null)]);
                return items.Count > 0 ? items : null;
            case JsonObject members:
                var kept = members.Select(member => KeyValuePair.Create(member.Key, WithoutEmpty(member.Value))).Where(member => member.Value is not null);
                var structure = new JsonObject(kept);
                return structure.Count > 0 ? structure : null;
            default:
                return node is JsonValue value && value.TryGetValue(out string? text) && text.Length == 0 ? null : node?.DeepClone();
        }
    }

    private static object Parameter(JsonNode node, Shape shape) => shape.Kind switch
    {
        ShapeKind.Structure => node.AsObject().ToDictionary(member => member.Key, member => (object?)Parameter(member.Value!, shape.Find(member.Key)!.Shape)),
        ShapeKind.Map => node.AsObject().ToDictionary(member => member.Key, member => (object?)Parameter(member.Value!, shape.Element!.Shape)),
        ShapeKind.List => node.AsArray().Select(item => Parameter(item!, shape.Element!.Shape)).ToArray(),
        ShapeKind.Timestamp => DateTimeOffset.Parse(node.ToString(), CultureInfo.InvariantCulture),
        ShapeKind.Blob => Convert.FromBase64String(node.ToString()),
        ShapeKind.Boolean => node.GetValue<bool>(),
        ShapeKind.Integer => node.GetValue<long>(),
        ShapeKind.Float => node.GetValue<double>(),
        _ => node.ToString(),
    };
}
