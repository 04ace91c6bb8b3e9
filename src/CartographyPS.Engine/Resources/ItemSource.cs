using System.Text.Json;
using CartographyPS.Engine.Common;
using CartographyPS.Engine.Resources.Calls;
using CartographyPS.Engine.Resources.Expressions;

namespace CartographyPS.Engine.Resources;

/// <summary>The items found in the rows of another source.</summary>
internal class ItemSource : Source
{
    private Func<Row, bool>? _where;

    internal ItemSource(ResourceType type, Source parent, JsonPath path, Expansion? expansion)
        : base(type, parent, NameOf(parent, path, expansion))
    {
        Path = path;
        Expansion = expansion;
    }

    /// <summary>The path from the parent's row.</summary>
    public JsonPath Path { get; }

    /// <summary>Expands the value into rows; null for a plain list or object.</summary>
    public Expansion? Expansion { get; }

    /// <summary>The value by which rows are distinct: only the first row with each value in a scope counts. Null when all count.</summary>
    public Value? DistinctBy { get; private set; }

    /// <summary>How the call is repeated for each of its rows; null when it is not.</summary>
    public Repetition? Repetition { get; private set; }

    /// <summary>The paths that its conditions read.</summary>
    public List<Value> Conditions { get; } = [];

    /// <summary>Keeps the rows whose value meets a condition.</summary>
    public ItemSource Where(Value value, Condition condition)
    {
        var before = _where;
        _where = row => (before is null || before(row)) && condition(value.Json(row));
        Conditions.Add(value);
        return this;
    }

    /// <summary>Keeps the first row with each value in a scope, so that its calls are made once.</summary>
    public ItemSource Distinct(Value value)
    {
        DistinctBy = value;
        return this;
    }

    /// <summary>
    /// Repeats the call for each row that it returned (the units in a unit), with the row's <paramref name="key"/> as
    /// <paramref name="parameter"/>. The rows of the repeated calls are rows of this source too. A row that is nested in itself is not
    /// repeated. Below a row at level <paramref name="depth"/>, the earlier data is kept and the scope is partial.
    /// </summary>
    public ItemSource Repeat(string parameter, Value key, int depth)
    {
        Repetition = new Repetition(Ancestors.OfType<CallSource>().First(), parameter, key, depth);
        return this;
    }

    /// <summary>Returns true when a row meets the conditions.</summary>
    public bool Accepts(Row row) => _where is null || _where(row);

    /// <summary>Returns the items in a parent's row.</summary>
    public IEnumerable<JsonElement> In(JsonElement parent)
    {
        if (Path.IsList) return Expansion is null ? Path.FindAll(parent) : Path.FindAll(parent).SelectMany(item => Expansion(item));

        var found = Path.Find(parent);
        if (Expansion is not null) return Expansion(found);
        return found.ValueKind switch
        {
            JsonValueKind.Undefined => [],
            JsonValueKind.Array => found.EnumerateArray(),
            _ => [found],
        };
    }

    // A source that takes a selection of the parent's rows has the parent's name.
    private static string NameOf(Source parent, JsonPath path, Expansion? expansion)
    {
        string name = path.Text == "." ? parent.Name : path.Text;
        return expansion is null ? name : $"{name} ({FunctionName.Of(expansion)})";
    }
}
