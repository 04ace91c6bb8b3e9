namespace CartographyPS.Engine.Resources.Expressions;

/// <summary>A setting of the run.</summary>
internal sealed class SettingValue(string name) : Value
{
    public override IEnumerable<string> Settings => [name];

    public override object? Get(Row row) => row.Scope.Settings.Find(name);

    public override string ToString() => $"setting {name}";
}
