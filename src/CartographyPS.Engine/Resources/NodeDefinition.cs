using System.Collections.Concurrent;
using CartographyPS.Engine.Graph;

namespace CartographyPS.Engine.Resources;

/// <summary>
/// Nodes that the rows of a source state: one for each row that has an id. A definition states only what its rows contain. The properties
/// of one node may come from several definitions and calls.
/// </summary>
internal sealed class NodeDefinition
{
    private const string OntologySource = "_ont_source";

    private readonly List<PropertyDefinition> _properties = [];
    private readonly List<PropertyDefinition> _keys = [];
    private readonly List<EdgeDefinition> _edges = [];
    private readonly List<(string Label, Value Value, Condition Condition)> _conditionalLabels = [];
    private readonly ConcurrentDictionary<int, IReadOnlyList<string>> _labelSets = new();
    private readonly bool _hasOntology;
    private Value? _id;
    private bool _bare;
    private bool _hasSemanticLabel = true;

    internal NodeDefinition(Label label, Source source, bool owner, bool annotates = false)
    {
        Label = label;
        Source = source;
        Owner = owner;
        Annotates = annotates;
        _bare = annotates;
        if (label.Ontology is not { } ontology) return;

        _hasOntology = true;
        if (annotates) return;
        _properties.Add(new PropertyDefinition(OntologySource, Value.Constant("aws")));
        if (owner) _properties.AddRange(ontology.Constants);
    }

    /// <summary>The primary label, with its aliases.</summary>
    public Label Label { get; }

    /// <summary>The source of the rows.</summary>
    public Source Source { get; }

    /// <summary>True when the resource type owns the label (its values win over those of others).</summary>
    public bool Owner { get; }

    /// <summary>True when the rows only add to nodes that other types state.</summary>
    public bool Annotates { get; }

    /// <summary>True when an annotation's values win over those of other annotations.</summary>
    public bool IsDecisive { get; private set; }

    /// <summary>True when the nodes are short-lived by nature.</summary>
    public bool IsFleeting { get; private set; }

    /// <summary>The node's id.</summary>
    /// <exception cref="InvalidOperationException">The definition states none.</exception>
    public Value NodeId => _id ?? throw new InvalidOperationException($"{Source}: {Label} has no id.");

    /// <summary>True when the definition states an id.</summary>
    public bool HasId => _id is not null;

    /// <summary>The properties, sorted by name.</summary>
    public IReadOnlyList<PropertyDefinition> Properties => _properties;

    /// <summary>The values by which edges may name the node and that are not its properties, sorted by name.</summary>
    public IReadOnlyList<PropertyDefinition> Keys => _keys;

    /// <summary>The edges to and from the node.</summary>
    public IReadOnlyList<EdgeDefinition> Edges => _edges;

    /// <summary>The labels that only some of the nodes carry.</summary>
    public IReadOnlyList<(string Label, Value Value, Condition Condition)> ConditionalLabels => _conditionalLabels;

    /// <summary>The labels that all of the nodes carry besides the primary one.</summary>
    public IEnumerable<string> LabelsOfAll => _bare ? [] : _hasSemanticLabel ? Label.AllAliases : Label.Aliases;

    /// <summary>Returns the additional labels of a row's node, sorted. Nodes with the same labels share one list.</summary>
    public IReadOnlyList<string> ExtraLabels(Row row)
    {
        int set = 0;
        for (int i = 0; i < _conditionalLabels.Count; i++)
        {
            var (_, value, condition) = _conditionalLabels[i];
            if (condition(value.Json(row))) set |= 1 << i;
        }
        return _labelSets.GetOrAdd(set, LabelSet);
    }

    /// <summary>States the node's id, which is also stored as its property <c>id</c>. An annotation only names the node by it.</summary>
    public NodeDefinition Id(Value value)
    {
        _id = value;
        return Annotates ? this : Property("id", value);
    }

    /// <summary>States a property; a row without the value does not state it.</summary>
    public NodeDefinition Property(string name, Value value) => Add(new PropertyDefinition(name, value));

    /// <summary>States a property, converted by a named function.</summary>
    public NodeDefinition Property(string name, Value value, Conversion conversion) => Property(name, value.As(conversion));

    /// <summary>States a property that is a date-time.</summary>
    public NodeDefinition DateTime(string name, Value value) => Add(new PropertyDefinition(name, value, Temporal: true));

    /// <summary>
    /// States a piece of a list or flag of which other definitions or calls state further pieces. Lists are united, and a flag is true when
    /// one of them states true.
    /// </summary>
    public NodeDefinition United(string name, Value value) => Add(new PropertyDefinition(name, value, United: true));

    /// <summary>The same, converted by a named function.</summary>
    public NodeDefinition United(string name, Value value, Conversion conversion) => United(name, value.As(conversion));

    /// <summary>Marks the nodes as short-lived by nature, as tasks and findings are: the delete fuse does not count them.</summary>
    public NodeDefinition Fleeting()
    {
        IsFleeting = true;
        return this;
    }

    /// <summary>Makes an annotation's values win over those of other annotations: signed provenance over an image's own labels.</summary>
    /// <exception cref="InvalidOperationException">The definition is not an annotation.</exception>
    public NodeDefinition Decisive()
    {
        if (!Annotates) throw new InvalidOperationException($"{Source}: Decisive() is for annotations; of nodes that are stated, the owner's values win.");
        IsDecisive = true;
        return this;
    }

    /// <summary>
    /// States a value by which edges may name the node and that is not its property (<c>.To("EXPOSE", label, Key("vpc_ip"), value)</c>).
    /// </summary>
    public NodeDefinition Key(string name, Value value)
    {
        _keys.Add(new PropertyDefinition(NodeReference.Key(name), value));
        _keys.Sort((a, b) => string.CompareOrdinal(a.Name, b.Name));
        return this;
    }

    /// <summary>Adds a label to the nodes whose value meets a condition.</summary>
    public NodeDefinition LabelWhen(string label, Value value, Condition condition)
    {
        _conditionalLabels.Add((label, value, condition));
        return this;
    }

    /// <summary>Leaves out the additional labels: for a bare mention, which does not know whether they apply.</summary>
    public NodeDefinition WithoutAliases()
    {
        _bare = true;
        return this;
    }

    /// <summary>
    /// Leaves out the cross-provider label, as Cartography does for a mention. What the ontology derives from the properties stays: it is
    /// there with the label or without.
    /// </summary>
    public NodeDefinition WithoutSemanticLabel()
    {
        _hasSemanticLabel = false;
        return this;
    }

    /// <summary>States an edge from this node to the node with the label and id.</summary>
    public NodeDefinition To(string type, Label label, Value id) => To(type, label, "id", id);

    /// <summary>States an edge from this node to the nodes with the label and the property's value.</summary>
    public NodeDefinition To(string type, Label label, string property, Value value) =>
        Edge(new EdgeDefinition(type).To(label, property, value));

    /// <summary>States an edge to this node from the node with the label and id.</summary>
    public NodeDefinition From(string type, Label label, Value id) => From(type, label, "id", id);

    /// <summary>States an edge to this node from the nodes with the label and the property's value.</summary>
    public NodeDefinition From(string type, Label label, string property, Value value) =>
        Edge(new EdgeDefinition(type).From(label, property, value));

    /// <summary>States an edge that the shorter forms cannot state (properties, shared labels). Leave this node's end open.</summary>
    public NodeDefinition Edge(EdgeDefinition edge)
    {
        _edges.Add(edge);
        return this;
    }

    /// <summary>States the edge <c>(AWSAccount)-[:RESOURCE]-></c> from the scope's account.</summary>
    public NodeDefinition OwnedByAccount() => Edge(new EdgeDefinition("RESOURCE").FromAny("AWSAccount", "id", Value.Account));

    private List<string> LabelSet(int set)
    {
        var labels = _conditionalLabels.Where((_, i) => (set & (1 << i)) != 0).Select(label => label.Label).Concat(LabelsOfAll);
        return [.. labels.Distinct().OrderBy(label => label, StringComparer.Ordinal)];
    }

    private NodeDefinition Add(PropertyDefinition property)
    {
        _properties.Add(property);
        foreach (var field in _hasOntology ? Label.Ontology!.Fields : [])
        {
            if (field.Property != property.Name) continue;
            var value = field.Conversion is null ? property.Value : property.Value.As(field.Conversion);
            _properties.Add(
                new PropertyDefinition(field.Name, value, property.Temporal && field.Conversion is null, property.United && field.Conversion is null));
        }
        _properties.Sort((a, b) => string.CompareOrdinal(a.Name, b.Name));
        return this;
    }
}
