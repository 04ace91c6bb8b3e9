namespace CartographyPS.Cypher.Temporal.Construction;

/// <summary>The components that a query gives in a map: <c>{year: 1984, month: 10}</c>. Their names are in any case; null is absent.</summary>
internal sealed class TemporalFields
{
    private readonly Dictionary<string, object> _values = new(StringComparer.OrdinalIgnoreCase);
    private readonly string _type;

    /// <summary>Takes the components of a map.</summary>
    /// <param name="type">The type to construct, for messages.</param>
    /// <param name="map">The components.</param>
    /// <param name="allowed">The names that the type takes.</param>
    /// <exception cref="Values.CypherRuntimeException">The type has no component of some name.</exception>
    public TemporalFields(string type, IReadOnlyDictionary<string, object?> map, HashSet<string> allowed)
    {
        _type = type;
        foreach (var entry in map)
        {
            if (!allowed.Contains(entry.Key)) throw TemporalErrors.UnknownField(type, entry.Key);
            if (entry.Value is not null) _values[entry.Key] = entry.Value;
        }
    }

    /// <summary>The number of components.</summary>
    public int Count => _values.Count;

    /// <summary>Tells whether any of these components is there.</summary>
    public bool HasAny(params string[] names) => Array.Exists(names, _values.ContainsKey);

    /// <summary>Returns a component; null when it is absent.</summary>
    public object? Value(string name) => _values.TryGetValue(name, out object? value) ? value : null;

    /// <summary>Returns a component that is an integer; null when it is absent.</summary>
    /// <exception cref="Values.CypherRuntimeException">It is something else.</exception>
    public long? Integer(string name) => Value(name) switch
    {
        null => null,
        long number => number,
        var other => throw Values.RuntimeErrors.WrongType($"'{name}' of a {_type}", "an integer", other),
    };

    /// <summary>Returns a component that is a temporal value, or a text that writes one; null when it is absent.</summary>
    /// <exception cref="Values.CypherRuntimeException">It is something else.</exception>
    public object? Moment(string name) => Value(name) switch
    {
        null => null,
        string text => TemporalText.TryReadMoment(text, out object? value) || TemporalText.TryReadTime(text, out value)
            ? value
            : throw TemporalErrors.Unreadable("date or time", text),
        var value when TemporalComponents.Supports(value) && value is not Duration => value,
        var other => throw Values.RuntimeErrors.WrongType($"'{name}' of a {_type}", "a temporal value", other),
    };

    /// <summary>Returns the component <c>timezone</c>; null when it is absent.</summary>
    /// <exception cref="Values.CypherRuntimeException">It is not a text, or there is no such zone.</exception>
    public Zone? TimeZone => Value("timezone") switch
    {
        null => null,
        string text => TemporalText.ReadZone(text),
        var other => throw Values.RuntimeErrors.WrongType($"'timezone' of a {_type}", "a text", other),
    };
}
