using System.Text.Json;

namespace CartographyPS.Engine.Resources;

/// <summary>The value at a path of the row, or of the row of a source further up.</summary>
internal sealed class PathValue(Source? source, JsonPath path) : Value
{
    public override IEnumerable<(Source? Source, JsonPath Path)> Paths => [(source, path)];

    public override object? Get(Row row)
    {
        var item = (source is null ? row : row.At(source)).Item;
        if (path.IsList) return path.FindAll(item).Cast<object?>().ToList();
        var found = path.Find(item);
        return found.ValueKind == JsonValueKind.Undefined ? null : found;
    }

    public override JsonElement Json(Row row) =>
        path.IsList ? base.Json(row) : path.Find((source is null ? row : row.At(source)).Item);

    public override string ToString() => path.Text;
}
