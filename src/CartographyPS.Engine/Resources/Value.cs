using System.Text.Json;
using CartographyPS.Engine.Common;
using CartographyPS.Engine.Resources.Expressions;

namespace CartographyPS.Engine.Resources;

/// <summary>
/// How a definition finds a value for a row. A string is a path in the row (<c>"State.Name"</c>), <c>source["path"]</c> reads a row
/// above it, and <see cref="As"/> converts the value found.
/// </summary>
internal abstract class Value
{
    /// <summary>The account id of the scope.</summary>
    public static Value Account { get; } = new ContextValue("account", scope => scope.Account);

    /// <summary>The account's name here: the profile's name.</summary>
    public static Value AccountName { get; } = new ContextValue("account name", scope => scope.AccountName);

    /// <summary>The region of the scope.</summary>
    public static Value Region { get; } = new ContextValue("region", scope => scope.Region);

    /// <summary>The partition, for ARNs.</summary>
    public static Value Partition { get; } = new ContextValue("partition", scope => scope.Partition);

    /// <summary>The id of the organization that the scope is read for.</summary>
    public static Value Organization { get; } = new ContextValue("organization", scope => scope.Organization ?? string.Empty);

    /// <summary>
    /// A setting of the run, by the name of the cmdlet's parameter. A type that requires a setting that was not given is skipped, and its
    /// message names the setting. <c>Value.FirstOf(Value.Setting("X"), Value.Constant(7))</c> gives a default.
    /// </summary>
    public static Value Setting(string name) => new SettingValue(name);

    /// <summary>The time a number of hours before the run started, for a parameter that is a timestamp.</summary>
    public static Value HoursAgo(Value hours) => new HoursAgoValue(hours);

    /// <summary>A path in the row.</summary>
    public static implicit operator Value(string path) => new PathValue(null, JsonPath.Parse(path));

    /// <summary>The same value for every row: a string, number, boolean or list of these.</summary>
    public static Value Constant(object value) => new ConstantValue(value);

    /// <summary>
    /// A template with <c>{path}</c> for values of the row and <c>{account}</c>, <c>{region}</c>, <c>{partition}</c>,
    /// <c>{organization}</c>; no value when one of them is missing or empty.
    /// </summary>
    public static Value Format(string template) => FormatValue.Parse(template, null);

    /// <summary>A value computed from several others, each undefined when it is missing.</summary>
    public static Value Of(Func<IReadOnlyList<JsonElement>, object?> function, params Value[] values) => new ComputedValue(function, values);

    /// <summary>The first of several values that is present; an empty text is not.</summary>
    public static Value FirstOf(params Value[] values) => new FirstValue(values);

    /// <summary>
    /// A parameter that has members: <c>Value.Json(("comparison", Value.Constant("EQUALS")), ("value", "State"))</c>. Those without a
    /// value are left out.
    /// </summary>
    public static Value Json(params (string Name, Value Value)[] members) => new ObjectValue(members);

    /// <summary>A parameter that is a list of values; absent ones are left out.</summary>
    public static Value List(params Value[] elements) => new ListValue(elements);

    /// <summary>This value, converted.</summary>
    public Value As(Conversion conversion) => new ConvertedValue(this, conversion);

    /// <summary>
    /// Returns the value for a row: a string, <see cref="long"/>, <see cref="double"/>, <see cref="bool"/>, <see cref="JsonElement"/>, a
    /// list of these, or null.
    /// </summary>
    public abstract object? Get(Row row);

    /// <summary>The paths that the value reads, each with its source (null for the row's own), for checks against the API models.</summary>
    public virtual IEnumerable<(Source? Source, JsonPath Path)> Paths => [];

    /// <summary>Those of <see cref="Paths"/> whose values are returned unchanged.</summary>
    public virtual IEnumerable<(Source? Source, JsonPath Path)> Unchanged => [];

    /// <summary>The settings of the run that the value requires.</summary>
    public virtual IEnumerable<string> Settings => [];

    /// <summary>
    /// The scope's values that it reads: <c>account</c>, <c>account name</c>, <c>region</c>, <c>partition</c>, <c>organization</c>.
    /// </summary>
    public virtual IEnumerable<string> OfScope => [];

    /// <summary>Returns the value as text, for ids and references; null for no value.</summary>
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

    /// <summary>Returns the value as JSON; undefined for no value.</summary>
    public virtual JsonElement Json(Row row) => Values.ToJson(Get(row));
}
