using System.Text.Json;
using CartographyPS.Engine.Common;

namespace CartographyPS.Engine.Resources.Expressions;

/// <summary>The value at a path of the row, or of the row of a source above it.</summary>
internal sealed class PathValue(Source? source, JsonPath path) : Value
{
    public override IEnumerable<(Source? Source, JsonPath Path)> Paths => [(source, path)];

    public override IEnumerable<(Source? Source, JsonPath Path)> Unchanged => Paths;

    public override object? Get(Row row)
    {
        if (path.IsList) return FindAll(row).ConvertAll(item => (object?)item);
        var found = Json(row);
        return found.ValueKind == JsonValueKind.Undefined ? null : found;
    }

    public override JsonElement Json(Row row) => path.IsList ? Values.ToJson(Get(row)) : path.Find(Item(row));

    public override string? Text(Row row) => path.IsList ? null : Values.Text(Json(row));

    public override void AddTexts(Row row, List<string> texts)
    {
        if (!path.IsList)
        {
            Values.AddTexts(Json(row), texts);
            return;
        }
        foreach (var item in FindAll(row))
        {
            if (Values.Text(item) is { } text) texts.Add(text);
        }
    }

    public override void Write(Row row, JsonEncodedText name, Utf8JsonWriter json)
    {
        if (path.IsList)
        {
            base.Write(row, name, json);
            return;
        }
        var found = Json(row);
        if (!Values.IsPresent(found)) return;
        json.WritePropertyName(name);
        Values.Write(json, found);
    }

    public override string ToString() => path.Text;

    private JsonElement Item(Row row) => (source is null ? row : row.At(source)).Item;

    private List<JsonElement> FindAll(Row row)
    {
        var found = new List<JsonElement>();
        path.FindAll(Item(row), found);
        return found;
    }
}
