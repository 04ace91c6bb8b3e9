using CartographyPS.Cypher.Values;
using CartographyPS.Engine.Graph;
using CartographyPS.Engine.Ledger;
using CartographyPS.Engine.Projections.Neo4j;

namespace CartographyPS.Engine.Cypher;

/// <summary>Reads values for queries from stored properties: the same ones that a publish writes to Neo4j. Not thread-safe.</summary>
internal sealed class PropertyDecoder
{
    private readonly HashSet<(string Subject, string Property)> _temporal;
    private readonly HashSet<string> _temporalNames;
    private readonly Dictionary<string, byte[]> _encoded = new(StringComparer.Ordinal);

    /// <summary>Creates a decoder for the properties of a graph.</summary>
    public PropertyDecoder(GraphModel model)
    {
        _temporal = [.. model.Temporal];
        _temporalNames = new HashSet<string>(model.Temporal.Select(pair => pair.Property), StringComparer.Ordinal);
    }

    /// <summary>Returns a property; null when it is absent.</summary>
    /// <param name="subject">The primary label or edge type.</param>
    /// <param name="properties">A JSON object that the ledger wrote, or nothing.</param>
    /// <param name="key">The property's name.</param>
    public object? Find(string subject, ReadOnlySpan<byte> properties, string key)
    {
        if (properties.IsEmpty) return null;
        if (!_encoded.TryGetValue(key, out byte[]? name)) _encoded[key] = name = StoredJson.Encode(key);
        var members = new JsonMembers(properties);
        while (members.Next())
        {
            if (members.Name.SequenceEqual(name)) return Value(subject, key, members.Value);
        }
        return null;
    }

    /// <summary>Adds all properties to a dictionary.</summary>
    /// <param name="subject">The primary label or edge type.</param>
    /// <param name="properties">A JSON object that the ledger wrote, or nothing.</param>
    /// <param name="values">The dictionary.</param>
    public void AddTo(string subject, ReadOnlySpan<byte> properties, Dictionary<string, object?> values)
    {
        if (properties.IsEmpty) return;
        var members = new JsonMembers(properties);
        while (members.Next())
        {
            string key = StoredJson.Unescape(members.Name);
            if (Value(subject, key, members.Value) is { } value) values[key] = value;
        }
    }

    private object? Value(string subject, string key, ReadOnlySpan<byte> json)
    {
        object? value = PropertyValue.Of(json, _temporalNames.Contains(key) && _temporal.Contains((subject, key)));
        return value is DateTimeOffset ? ValueImport.From(value) : value;
    }
}
