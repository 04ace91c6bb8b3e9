namespace CartographyPS.Conformance.Golden;

/// <summary>What some of Cartography's resource types and analyses add to the graph.</summary>
internal sealed class ContractFacts
{
    private readonly Dictionary<string, HashSet<string>> _properties = [];
    private readonly Dictionary<string, HashSet<string>> _labels = [];
    private readonly HashSet<(string From, string Type, string To)> _edges = [];

    /// <summary>Adds a primary label, with the labels and properties of its nodes.</summary>
    public void AddNode(string label, IEnumerable<string> labels, IEnumerable<string> properties)
    {
        Of(_labels, label).UnionWith(labels);
        Of(_properties, label).UnionWith(properties);
    }

    /// <summary>Adds a property of nodes that others state.</summary>
    public void AddProperty(string label, string property) => Of(_properties, label).Add(property);

    /// <summary>Adds edges between nodes with two labels.</summary>
    public void AddEdge(string from, string type, string to) => _edges.Add((from, type, to));

    /// <summary>Returns true when nodes of the primary label are stated.</summary>
    public bool HasNode(string label) => _labels.ContainsKey(label);

    /// <summary>Returns true when nodes of the primary label may have the property.</summary>
    public bool HasProperty(string label, string property) => _properties.TryGetValue(label, out var properties) && properties.Contains(property);

    /// <summary>Returns true when nodes of the primary label may have the label.</summary>
    public bool HasLabel(string label, string extra) => _labels.TryGetValue(label, out var labels) && labels.Contains(extra);

    /// <summary>Returns true when nodes with these labels may have such an edge.</summary>
    public bool HasEdge(IEnumerable<string> from, string type, IReadOnlyCollection<string> to) =>
        from.Any(start => to.Any(end => _edges.Contains((start, type, end))));

    private static HashSet<string> Of(Dictionary<string, HashSet<string>> sets, string label) =>
        sets.TryGetValue(label, out var set) ? set : sets[label] = new HashSet<string>(StringComparer.Ordinal);
}
