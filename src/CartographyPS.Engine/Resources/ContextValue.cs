namespace CartographyPS.Engine.Resources;

/// <summary>A value of the scope itself.</summary>
internal sealed class ContextValue(string name, Func<ScopeContext, string> select) : Value
{
    public override object? Get(Row row) => select(row.Scope);

    public override string ToString() => name;
}
