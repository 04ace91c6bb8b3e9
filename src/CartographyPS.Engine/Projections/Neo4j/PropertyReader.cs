using CartographyPS.Engine.Graph;
using CartographyPS.Engine.Ledger;

namespace CartographyPS.Engine.Projections.Neo4j;

/// <summary>Converts the ledger's properties to values for the database. Not thread-safe.</summary>
internal sealed class PropertyReader
{
    private static readonly HashSet<string> None = [];

    private readonly Dictionary<string, HashSet<string>> _temporal;
    private readonly List<(byte[] Utf8, string Text)> _names = [];

    /// <summary>Creates a reader for the properties of a graph.</summary>
    public PropertyReader(GraphModel model) => _temporal = model.Temporal.GroupBy(pair => pair.Label)
        .ToDictionary(group => group.Key, group => new HashSet<string>(group.Select(pair => pair.Property), StringComparer.Ordinal), StringComparer.Ordinal);

    /// <summary>Reads all properties.</summary>
    /// <param name="subject">The primary label or edge type.</param>
    /// <param name="properties">A JSON object.</param>
    /// <param name="more">The number of entries that the caller will add.</param>
    public Dictionary<string, object?> Read(string subject, ReadOnlySpan<byte> properties, int more)
    {
        if (!_temporal.TryGetValue(subject, out var temporal)) temporal = None;
        var values = new Dictionary<string, object?>(_names.Count + more, StringComparer.Ordinal);
        var members = new JsonMembers(properties);
        for (int i = 0; members.Next(); i++)
        {
            string name = Name(i, members.Name);
            values[name] = PropertyValue.Of(members.Value, temporal.Count > 0 && temporal.Contains(name));
        }
        return values;
    }

    // Nodes of one kind have the same names in the same order, so the names are cached by position.
    private string Name(int index, ReadOnlySpan<byte> name)
    {
        if (index < _names.Count && name.SequenceEqual(_names[index].Utf8)) return _names[index].Text;

        var read = (name.ToArray(), StoredJson.Unescape(name));
        if (index < _names.Count) _names[index] = read;
        else _names.Add(read);
        return read.Item2;
    }
}
