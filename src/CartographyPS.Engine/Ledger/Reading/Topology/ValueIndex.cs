using CartographyPS.Engine.Ledger.Storage;

namespace CartographyPS.Engine.Ledger.Reading.Topology;

/// <summary>
/// Finds nodes by id, and by the properties by which edges refer to nodes: the ledger indexes their values. Not thread-safe.
/// </summary>
internal sealed class ValueIndex : IDisposable
{
    private const string Id = "id";

    private readonly Statement _byId;
    private readonly Statement _byValue;
    private readonly Dictionary<string, long> _properties = new(StringComparer.Ordinal);
    private readonly HashSet<(string Label, string Property)> _references = [];

    public ValueIndex(Database database)
    {
        using (var references = database.PrepareOnce(
            "SELECT l.text, p.text, p.id FROM ledger_reference r JOIN ledger_name l ON l.id = r.label JOIN ledger_name p ON p.id = r.property"))
        {
            while (references.Step())
            {
                _references.Add((references.Text(0), references.Text(1)));
                _properties[references.Text(1)] = references.Integer(2);
            }
        }
        _byId = database.PrepareOnce("SELECT id FROM ledger_node WHERE key = ?1");
        _byValue = database.PrepareOnce("SELECT node FROM ledger_node_value WHERE value = ?1 AND property = ?2");
    }

    /// <summary>Returns true when the texts of a property are indexed for all nodes of a label set.</summary>
    public bool Covers(LabelSet labels, string property) =>
        property == Id || (_properties.ContainsKey(property) && labels.Labels.Any(label => _references.Contains((label, property))));

    /// <summary>Returns the rows of the nodes whose property has a text, or has it in its list, among those that the index covers.</summary>
    public IReadOnlyList<long> Find(string property, string text)
    {
        if (property == Id) return Rows(_byId.Bind(1, text));
        return _properties.TryGetValue(property, out long number) ? Rows(_byValue.Bind(1, text).Bind(2, number)) : [];
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _byId.Dispose();
        _byValue.Dispose();
    }

    private static List<long> Rows(Statement statement)
    {
        var rows = new List<long>();
        while (statement.Step()) rows.Add(statement.Integer(0));
        statement.Reset();
        return rows;
    }
}
