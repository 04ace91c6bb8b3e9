using System.Text.Json;

namespace CartographyPS.Engine.Resources.Expressions;

/// <summary>The same value for every row.</summary>
internal sealed class ConstantValue(object value) : Value
{
    private readonly Lazy<JsonElement> _json = new(() => Values.ToJson(value));

    /// <summary>The value itself, for the check against the API models.</summary>
    public object Given => value;

    public override object? Get(Row row) => value;

    public override JsonElement Json(Row row) => _json.Value;

    public override string ToString() => Values.Text(value) ?? "list";
}
