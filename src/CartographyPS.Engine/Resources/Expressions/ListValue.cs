using System.Text.Json;
using CartographyPS.Engine.Common;

namespace CartographyPS.Engine.Resources.Expressions;

/// <summary>A parameter that is a list of values. Absent values are left out; when all are absent, so is the parameter.</summary>
internal sealed class ListValue(IReadOnlyList<Value> elements) : Value
{
    /// <summary>The elements, for the check against the API models.</summary>
    public IReadOnlyList<Value> Elements => elements;

    public override IEnumerable<(Source? Source, JsonPath Path)> Paths => elements.SelectMany(element => element.Paths);

    public override IEnumerable<string> Settings => elements.SelectMany(element => element.Settings);

    public override IEnumerable<string> OfScope => elements.SelectMany(element => element.OfScope);

    public override object? Get(Row row)
    {
        var given = elements.Select(element => element.Get(row))
            .Where(found => found is not (null or JsonElement { ValueKind: JsonValueKind.Null or JsonValueKind.Undefined }))
            .ToList();
        return given.Count > 0 ? given : null;
    }

    public override string ToString() => $"[{string.Join(", ", elements)}]";
}
