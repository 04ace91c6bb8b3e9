using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using CartographyPS.Engine.Aws.Model;

namespace CartographyPS.Conformance.Aws;

/// <summary>Compares an estate's values with what was read.</summary>
/// <param name="endpoint">The server's base URL, which an estate's text may name.</param>
internal sealed class EstateValue(string endpoint)
{
    private readonly List<string> _differences = [];

    /// <summary>Returns the differences of an output, each with its path.</summary>
    /// <param name="said">The estate's value.</param>
    /// <param name="read">What was read.</param>
    /// <param name="shape">The output's shape.</param>
    internal IReadOnlyList<string> Differences(JsonNode said, JsonNode read, Shape shape)
    {
        _differences.Clear();
        Compare(said, read, shape, string.Empty);
        return [.. _differences];
    }

    private void Compare(JsonNode? said, JsonNode? read, Shape shape, string path)
    {
        switch (said, read)
        {
            case (null, null):
                return;
            case (null, _) or (_, null):
                Differ(said, read, path);
                return;
            case (JsonObject left, JsonObject right) when shape.Kind is ShapeKind.Structure or ShapeKind.Map:
                foreach (string name in left.Select(member => member.Key).Union(right.Select(member => member.Key)))
                {
                    var inner = shape.Kind == ShapeKind.Map ? shape.Element!.Shape : shape.Find(name)?.Shape;
                    if (inner is null) _differences.Add($"{path}.{name}: the model lacks it");
                    else Compare(left[name], right[name], inner, $"{path}.{name}");
                }
                return;
            case (JsonArray left, JsonArray right) when shape.Kind == ShapeKind.List:
                if (left.Count != right.Count) _differences.Add($"{path}: {left.Count} said, {right.Count} read");
                else for (int i = 0; i < left.Count; i++) Compare(left[i], right[i], shape.Element!.Shape, $"{path}[{i}]");
                return;
            default:
                if (!IsSame(said!, read!, shape)) Differ(said, read, path);
                return;
        }
    }

    private bool IsSame(JsonNode said, JsonNode read, Shape shape) => shape.Kind switch
    {
        // JSON documents in a text, which IAM also percent-encodes.
        ShapeKind.String when said is JsonObject or JsonArray => JsonNode.DeepEquals(Said(said), JsonNode.Parse(Uri.UnescapeDataString(read.ToString()))),
        ShapeKind.Timestamp => Moment(said) == Moment(read),
        ShapeKind.Integer or ShapeKind.Float => Number(said) == Number(read),
        ShapeKind.Boolean or ShapeKind.Document => JsonNode.DeepEquals(said, read),
        _ => read.GetValueKind() == JsonValueKind.String && Said(said).ToString() == read.ToString(),
    };

    private JsonNode Said(JsonNode said) => JsonNode.Parse(said.ToJsonString().Replace("{{endpoint}}", endpoint, StringComparison.Ordinal))!;

    private static decimal Number(JsonNode node) => decimal.Parse(node.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture);

    private static DateTimeOffset Moment(JsonNode node) => DateTimeOffset.Parse(node.ToString(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    private void Differ(JsonNode? said, JsonNode? read, string path) =>
        _differences.Add($"{path}: {said?.ToJsonString() ?? "nothing"} said, {read?.ToJsonString() ?? "nothing"} read");
}
