using CartographyPS.Engine.Resources;

namespace CartographyPS.Conformance.Golden;

/// <summary>The names of labels, properties and edges that the definitions state.</summary>
internal sealed class DeclaredFacts
{
    private readonly HashSet<(string Label, string Property)> _properties = [];
    private readonly HashSet<(string Label, string Extra)> _labels = [];
    private readonly HashSet<(string From, string Type, string To)> _edges = [];
    private readonly Dictionary<string, HashSet<string>> _names = new(StringComparer.Ordinal);

    public DeclaredFacts(IEnumerable<ResourceType> types)
    {
        foreach (var type in types)
        {
            foreach (var node in type.Nodes) Add(node);
            foreach (var edge in type.Edges) Add(edge, null);
        }
    }

    /// <summary>Whether nodes that may carry the label are stated with the property.</summary>
    public bool HasProperty(string label, string property) =>
        property == "id" ? _names.ContainsKey(label) : NamesOf(label).Any(name => _properties.Contains((name, property)));

    /// <summary>Whether a node with the primary label may carry the other.</summary>
    public bool HasLabel(string label, string extra) => _labels.Contains((label, extra));

    /// <summary>Whether such an edge is stated, its ends given by any of the labels that their nodes carry.</summary>
    public bool HasEdge(string from, string type, string to) => NamesOf(from).Any(start => NamesOf(to).Any(end => _edges.Contains((start, type, end))));

    private void Add(NodeDefinition node)
    {
        string label = node.Label.Name;
        foreach (var property in node.Properties) _properties.Add((label, property.Name));
        foreach (string extra in node.Label.AllAliases.Concat(node.ConditionalLabels.Select(conditional => conditional.Label)))
        {
            _labels.Add((label, extra));
            NamesFor(extra).Add(label);
        }
        if (node.Label.Ontology is { } ontology) _labels.Add((label, ontology.SemanticLabel));
        NamesFor(label).Add(label);
        foreach (var edge in node.Edges) Add(edge, label);
    }

    private void Add(EdgeDefinition edge, string? self)
    {
        foreach (string from in LabelsOf(edge.Start, edge.StartChoice, self))
        {
            foreach (string to in LabelsOf(edge.End, edge.EndChoice, self)) _edges.Add((from, edge.Type, to));
        }
    }

    private static IEnumerable<string> LabelsOf(EdgeEnd? end, EndChoice? choice, string? self) =>
        end is not null ? [end.Label] : choice is not null ? choice.Ends.Select(one => one.Label) : self is null ? [] : [self];

    // A label, the primary labels of the nodes that may carry it, and the labels that these may carry.
    private IEnumerable<string> NamesOf(string label) =>
        (_names.TryGetValue(label, out var primary) ? primary : [])
            .SelectMany(one => _labels.Where(pair => pair.Label == one).Select(pair => pair.Extra).Append(one)).Append(label).Distinct();

    private HashSet<string> NamesFor(string label) => _names.TryGetValue(label, out var names) ? names : _names[label] = new HashSet<string>(StringComparer.Ordinal);
}
