using System.Text.Json;
using CartographyPS.Engine.Common;

namespace CartographyPS.Engine.Resources.Expressions;

/// <summary>A value that a named function computes from several others.</summary>
internal sealed class ComputedValue(Func<IReadOnlyList<JsonElement>, object?> function, Value[] values) : Value
{
    public override IEnumerable<(Source? Source, JsonPath Path)> Paths => values.SelectMany(value => value.Paths);

    public override IEnumerable<string> Settings => values.SelectMany(value => value.Settings);

    public override IEnumerable<string> OfScope => values.SelectMany(value => value.OfScope);

    public override object? Get(Row row) => function(Array.ConvertAll(values, value => value.Json(row)));

    public override string ToString() => $"{FunctionName.Of(function)}({string.Join(", ", (object[])values)})";
}
