using CartographyPS.Cypher.Graphs;
using CartographyPS.Cypher.Values;

namespace CartographyPS.Cypher.Execution.Procedures;

/// <summary>Reads which properties the nodes of each set of labels have, and of which types.</summary>
internal static class NodeSchema
{
    /// <summary>Returns the rows of <c>db.schema.nodeTypeProperties</c>. It reads all nodes.</summary>
    public static IEnumerable<object?[]> Rows(IGraph graph)
    {
        var kinds = new SortedDictionary<string, Kind>(StringComparer.Ordinal);
        foreach (long node in graph.Nodes(null))
        {
            var labels = graph.LabelsOf(node).OrderBy(label => label, StringComparer.Ordinal).ToArray();
            string name = string.Concat(labels.Select(label => $":`{label}`"));
            if (!kinds.TryGetValue(name, out var kind)) kinds[name] = kind = new Kind(labels);
            kind.Count++;
            foreach (var property in graph.NodeProperties(node)) kind.Add(property.Key, property.Value);
            // An empty row: the caller counts the step, and can be cancelled.
            yield return [];
        }
        foreach (var pair in kinds)
        {
            foreach (object?[] row in pair.Value.Rows(pair.Key)) yield return row;
        }
    }

    private sealed class Kind(string[] labels)
    {
        private readonly SortedDictionary<string, (long Count, SortedSet<string> Types)> _properties = new(StringComparer.Ordinal);

        public long Count { get; set; }

        public void Add(string key, object? value)
        {
            if (!_properties.TryGetValue(key, out var known)) known = (0, new SortedSet<string>(StringComparer.Ordinal));
            known.Types.Add(CypherTypes.Name(value));
            _properties[key] = (known.Count + 1, known.Types);
        }

        public IEnumerable<object?[]> Rows(string name)
        {
            if (_properties.Count == 0) yield return [name, labels, null, null, false];
            foreach (var (key, (count, types)) in _properties.Select(pair => (pair.Key, pair.Value)))
            {
                yield return [name, labels, key, types.ToArray<object?>(), count == Count];
            }
        }
    }
}
