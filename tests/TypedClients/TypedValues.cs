using System.Collections;
using System.Globalization;
using System.Text.Json;
using Amazon.Runtime;
using CartographyPS.Engine.Aws.Model;

namespace TypedClients;

/// <summary>Compares the document that our client reads with the object that a typed client reads, value by value.</summary>
internal sealed class TypedValues(OperationModel operation)
{
    private readonly List<string> _differences = [];

    /// <summary>The number of values compared.</summary>
    public int Compared { get; private set; }

    /// <summary>The differences, each with its path.</summary>
    public IReadOnlyList<string> Differences(JsonElement document, object typed)
    {
        Structure(document, operation.Output, TypedNames.Output(typed), string.Empty);
        return _differences;
    }

    private void Structure(JsonElement document, Shape shape, object typed, string path)
    {
        foreach (var part in document.EnumerateObject())
        {
            var member = shape.Find(part.Name)!;
            if (TypedNames.IsOther(typed.GetType(), part.Name)) continue;
            var property = TypedNames.Property(typed.GetType(), part.Name);
            if (property is null) _differences.Add($"{path}.{part.Name}: {typed.GetType().Name} has no such property.");
            else Value(part.Value, member.Shape, property.GetValue(typed), $"{path}.{part.Name}");
        }
    }

    private void Value(JsonElement document, Shape shape, object? typed, string path)
    {
        switch (shape.Kind, typed)
        {
            case (_, null):
                // The typed clients have null for empty values.
                if (document.GetRawText() is not ("[]" or "{}" or "\"\"")) _differences.Add($"{path}: {document.GetRawText()}, typed null");
                break;
            case (ShapeKind.Structure, _):
                Structure(document, shape, typed, path);
                break;
            case (ShapeKind.List, IList list):
                if (list.Count != document.GetArrayLength()) _differences.Add($"{path}: {document.GetArrayLength()} elements, typed {list.Count}");
                else for (int i = 0; i < list.Count; i++) Value(document[i], shape.Element!.Shape, list[i], $"{path}[{i}]");
                break;
            case (ShapeKind.Map, IDictionary map):
                if (map.Count != document.EnumerateObject().Count()) _differences.Add($"{path}: {document.EnumerateObject().Count()} entries, typed {map.Count}");
                else foreach (var entry in document.EnumerateObject()) Value(entry.Value, shape.Element!.Shape, map[entry.Name], $"{path}[{entry.Name}]");
                break;
            default:
                Compared++;
                string ours = document.ValueKind == JsonValueKind.String ? document.GetString()! : document.GetRawText();
                string theirs = Text(typed, shape);
                if (ours != theirs) _differences.Add($"{path}: {ours}, typed {theirs} ({typed.GetType().Name})");
                break;
        }
    }

    private static string Text(object typed, Shape shape) => typed switch
    {
        ConstantClass constant => constant.Value,
        bool flag => flag ? "true" : "false",
        DateTime moment => moment.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture),
        MemoryStream bytes => Convert.ToBase64String(bytes.ToArray()),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => typed.ToString()!,
    };
}
