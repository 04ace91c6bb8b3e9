using CartographyPS.Engine.Ledger.Storage;

namespace CartographyPS.Engine.Ledger.Writing.Nodes;

/// <summary>
/// The values of the properties and keys, other than the id, by which edges name nodes. Which properties these are follows from the
/// graph's model and from the edges that are stated.
/// </summary>
internal sealed class NodeValues
{
    private const string InsertValue = "INSERT OR IGNORE INTO ledger_node_value (value, property, node) VALUES (?1, ?2, ?3)";
    private const string DeleteValue = "DELETE FROM ledger_node_value WHERE value = ?1 AND property = ?2 AND node = ?3";

    private readonly Database _database;
    private readonly NameTable _names;
    private readonly LabelSets _labelSets;
    private readonly Statement _insert;
    private readonly Statement _delete;
    private readonly Statement _register;
    private readonly Statement _nodes;
    private readonly Dictionary<int, List<int>> _properties = [];
    private readonly Dictionary<int, ReferenceProperty[]> _bySet = [];
    private readonly List<string> _texts = [];

    public NodeValues(Database database, NameTable names, LabelSets labelSets)
    {
        _database = database;
        _names = names;
        _labelSets = labelSets;
        _insert = database.Prepare(InsertValue);
        _delete = database.Prepare(DeleteValue);
        _register = database.Prepare("INSERT INTO ledger_reference (label, property) VALUES (?1, ?2)");
        _nodes = database.Prepare("SELECT id, properties, keys FROM ledger_node WHERE label_set = ?1");
        Load();
    }

    /// <summary>The nodes that leave the graph in this commit. They get no values.</summary>
    public HashSet<long> Gone { get; set; } = [];

    /// <summary>Returns the properties by which edges name nodes with a set of labels.</summary>
    public ReferenceProperty[] Of(int labelSet)
    {
        if (_bySet.TryGetValue(labelSet, out var properties)) return properties;
        var numbers = _labelSets[labelSet].Ids.SelectMany(label => _properties.TryGetValue(label, out var some) ? some : []).Distinct();
        return _bySet[labelSet] = [.. numbers.Select(number => new ReferenceProperty(number, _names.Name(number)))];
    }

    /// <summary>Indexes the nodes with a label by a property.</summary>
    public void Register(int label, int property)
    {
        if (_properties.TryGetValue(label, out var known) && known.Contains(property)) return;

        _register.Bind(1, label).Bind(2, property).Run();
        if (known is null) _properties[label] = known = [];
        known.Add(property);
        _bySet.Clear();
        var reference = new ReferenceProperty(property, _names.Name(property));
        int set = 0;
        foreach (var labels in _labelSets.All)
        {
            set++;
            if (Array.IndexOf(labels.Ids, label) >= 0) Fill(set, reference);
        }
    }

    /// <summary>Replaces the indexed values of a node.</summary>
    public void Update(long node, NodeState before, NodeState now)
    {
        if (before.LabelSet != 0) Write(_delete, node, before);
        if (now.LabelSet != 0) Write(_insert, node, now);
    }

    /// <summary>Discards what a transaction that was rolled back had registered.</summary>
    public void Load()
    {
        _properties.Clear();
        _bySet.Clear();
        using var rows = _database.PrepareOnce("SELECT label, property FROM ledger_reference");
        while (rows.Step())
        {
            int label = (int)rows.Integer(0);
            if (!_properties.TryGetValue(label, out var properties)) _properties[label] = properties = [];
            properties.Add((int)rows.Integer(1));
        }
    }

    private void Write(Statement statement, long node, NodeState state)
    {
        foreach (var property in Of(state.LabelSet)) Write(statement, node, property, state);
    }

    private void Write(Statement statement, long node, ReferenceProperty property, NodeState state)
    {
        _texts.Clear();
        property.AddTexts(state, _texts);
        foreach (string text in _texts) statement.Bind(1, text).Bind(2, property.Number).Bind(3, node).Run();
    }

    private void Fill(int set, ReferenceProperty property)
    {
        _nodes.Bind(1, set);
        while (_nodes.Step())
        {
            long node = _nodes.Integer(0);
            if (!Gone.Contains(node)) Write(_insert, node, property, new NodeState(set, _nodes.Utf8(1), _nodes.Utf8(2)));
        }
        _nodes.Reset();
    }
}
