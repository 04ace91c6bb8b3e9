namespace CartographyPS.Engine.Resources;

/// <summary>The same value for every row.</summary>
internal sealed class ConstantValue(object value) : Value
{
    public override object? Get(Row row) => value;

    public override string ToString() => Values.Text(value) ?? "list";
}
