using System.Collections.Concurrent;
using System.Text.Json;

namespace CartographyPS.Engine.Resources.Expressions;

/// <summary>A value of the scope itself.</summary>
internal sealed class ContextValue(string name, Func<ScopeContext, string> select) : Value
{
    // One entry for each account or region.
    private readonly ConcurrentDictionary<string, JsonElement> _json = new(StringComparer.Ordinal);

    public override IEnumerable<string> OfScope => [name];

    public override object? Get(Row row) => select(row.Scope);

    public override JsonElement Json(Row row) => _json.GetOrAdd(select(row.Scope), text => Values.ToJson(text));

    public override string ToString() => name;
}
