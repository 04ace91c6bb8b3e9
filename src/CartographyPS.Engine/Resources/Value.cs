using System.Text.Json;
using CartographyPS.Engine.Common;
using CartographyPS.Engine.Resources.Expressions;

namespace CartographyPS.Engine.Resources;

/// <summary>
/// How a definition finds a value for a row. A string stands for a path in the row (<c>"State.Name"</c>);
/// <c>source["path"]</c> reads a row further up; <see cref="As"/> changes what was found.
/// </summary>
internal abstract class Value
{
    /// <summary>The account id of the scope.</summary>
    public static Value Account { get; } = new ContextValue("account", scope => scope.Account);

    /// <summary>The name that the account goes by here.</summary>
    public static Value AccountName { get; } = new ContextValue("account name", scope => scope.AccountName);

    /// <summary>The region of the scope.</summary>
    public static Value Region { get; } = new ContextValue("region", scope => scope.Region);

    /// <summary>The partition, for ARNs.</summary>
    public static Value Partition { get; } = new ContextValue("partition", scope => scope.Partition);

    /// <summary>The id of the organization that the scope is read for.</summary>
    public static Value Organization { get; } = new ContextValue("organization", scope => scope.Organization ?? string.Empty);

    /// <summary>
    /// A setting of the run, by the name of the cmdlet's parameter. A type that needs one that was not given is skipped, and says which;
    /// <c>Value.FirstOf(Value.Setting("X"), Value.Constant(7))</c> does without.
    /// </summary>
    public static Value Setting(string name) => new SettingValue(name);

    /// <summary>The moment so many hours before the run started, for a parameter that is a timestamp.</summary>
    public static Value HoursAgo(Value hours) => new HoursAgoValue(hours);

    /// <summary>A path in the row that the value is asked for.</summary>
    public static implicit operator Value(string path) => new PathValue(null, JsonPath.Parse(path));

    /// <summary>The same value for every row: a string, number, boolean or list of these.</summary>
    public static Value Constant(object value) => new ConstantValue(value);

    /// <summary>
    /// A text with <c>{path}</c> for values of the row and <c>{account}</c>, <c>{region}</c>, <c>{partition}</c>,
    /// <c>{organization}</c>; no value when one of them is missing or empty.
    /// </summary>
    public static Value Format(string template) => FormatValue.Parse(template, null);

    /// <summary>A value computed of several others, each undefined when it is missing.</summary>
    public static Value Of(Func<IReadOnlyList<JsonElement>, object?> function, params Value[] values) => new ComputedValue(function, values);

    /// <summary>The first of several that has a value; an empty text is none.</summary>
    public static Value FirstOf(params Value[] values) => new FirstValue(values);

    /// <summary>
    /// A parameter that has members: <c>Value.Json(("comparison", Value.Constant("EQUALS")), ("value", "State"))</c>. Those without a
    /// value are left out.
    /// </summary>
    public static Value Json(params (string Name, Value Value)[] members) => new ObjectValue(members);

    /// <summary>A parameter that is a list of these; those without a value are left out.</summary>
    public static Value List(params Value[] elements) => new ListValue(elements);

    /// <summary>This value, changed.</summary>
    public Value As(Conversion conversion) => new ConvertedValue(this, conversion);

    /// <summary>
    /// The value for a row: a string, <see cref="long"/>, <see cref="double"/>, <see cref="bool"/>, <see cref="JsonElement"/>, a list
    /// of these, or null.
    /// </summary>
    public abstract object? Get(Row row);

    /// <summary>The paths that it reads, with the source each is read in (null: the row's own), for the check against the API models.</summary>
    public virtual IEnumerable<(Source? Source, JsonPath Path)> Paths => [];

    /// <summary>Those of <see cref="Paths"/> whose values are given as the answer has them, unchanged.</summary>
    public virtual IEnumerable<(Source? Source, JsonPath Path)> Unchanged => [];

    /// <summary>The settings of the run that it needs.</summary>
    public virtual IEnumerable<string> Settings => [];

    /// <summary>What it reads of the scope: <c>account</c>, <c>account name</c>, <c>region</c>, <c>partition</c>, <c>organization</c>.</summary>
    public virtual IEnumerable<string> OfScope => [];

    /// <summary>The value as text, for ids and references; null when there is none.</summary>
    public virtual string? Text(Row row) => Values.Text(Get(row));

    /// <summary>Adds the value as texts: one, none, or the elements of a list.</summary>
    public virtual void AddTexts(Row row, List<string> texts) => texts.AddRange(Values.Texts(Get(row)));

    /// <summary>Writes the value as a property, if there is one to store.</summary>
    public virtual void Write(Row row, JsonEncodedText name, Utf8JsonWriter json)
    {
        object? value = Get(row);
        if (!Values.IsPresent(value)) return;
        json.WritePropertyName(name);
        Values.Write(json, value!);
    }

    /// <summary>The value as JSON, undefined for none.</summary>
    public virtual JsonElement Json(Row row) => Values.ToJson(Get(row));
}
