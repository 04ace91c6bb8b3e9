using CartographyPS.Engine.Common;

namespace CartographyPS.Engine.Resources.Expressions;

/// <summary>Another value, converted by a named function.</summary>
internal sealed class ConvertedValue(Value value, Conversion conversion) : Value
{
    public override IEnumerable<(Source? Source, JsonPath Path)> Paths => value.Paths;

    public override IEnumerable<string> Settings => value.Settings;

    public override IEnumerable<string> OfScope => value.OfScope;

    public override object? Get(Row row) => conversion(value.Json(row));

    public override string ToString() => $"{value} ({FunctionName.Of(conversion)})";
}
