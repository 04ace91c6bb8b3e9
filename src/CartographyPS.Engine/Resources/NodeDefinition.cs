using System.Collections.Concurrent;
using CartographyPS.Engine.Graph;

namespace CartographyPS.Engine.Resources;

/// <summary>
/// Nodes that the rows of a source state: one for each row that has an id. What a definition states of a node is only what its rows
/// say; the properties of one node may come from several definitions and calls.
/// </summary>
internal sealed class NodeDefinition
{
    private const string OntologySource = "_ont_source";

    private readonly List<PropertyDefinition> _properties = [];
    private readonly List<PropertyDefinition> _keys = [];
    private readonly List<EdgeDefinition> _edges = [];
    private readonly List<(string Label, Value Value, Condition Condition)> _conditionalLabels = [];
    private readonly ConcurrentDictionary<int, IReadOnlyList<string>> _labelSets = new();
    private Value? _id;
    private bool _bare;
    private bool _hasOntology;

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

    /// <summary>Whose rows.</summary>
    public Source Source { get; }

    /// <summary>Whether the resource type owns the label (its values win over those of others).</summary>
    public bool Owner { get; }

    /// <summary>Whether the rows only add to nodes that other types state.</summary>
    public bool Annotates { get; }

    /// <summary>Whether an annotation's values win over those of other annotations.</summary>
    public bool IsDecisive { get; private set; }

    /// <summary>Whether the nodes come and go by nature.</summary>
    public bool IsFleeting { get; private set; }

    /// <summary>The node's id.</summary>
    /// <exception cref="InvalidOperationException">The definition states none.</exception>
    public Value NodeId => _id ?? throw new InvalidOperationException($"{Source}: {Label} has no id.");

    /// <summary>Whether the definition states an id.</summary>
    public bool HasId => _id is not null;

    /// <summary>The properties, sorted by name.</summary>
    public IReadOnlyList<PropertyDefinition> Properties => _properties;

    /// <summary>The values that edges may name the node by and that are no properties of it, sorted by name.</summary>
    public IReadOnlyList<PropertyDefinition> Keys => _keys;

    /// <summary>The edges to and from the node.</summary>
    public IReadOnlyList<EdgeDefinition> Edges => _edges;

    /// <summary>The labels that only some of the nodes carry.</summary>
    public IReadOnlyList<(string Label, Value Value, Condition Condition)> ConditionalLabels => _conditionalLabels;

    /// <summary>The labels that all of the nodes carry besides the primary one.</summary>
    public IEnumerable<string> LabelsOfAll => _bare ? [] : _hasOntology ? Label.AllAliases : Label.Aliases;

    /// <summary>The labels of a row's node besides the primary one, sorted; nodes alike share one list.</summary>
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

    /// <summary>The node's id, also stored as its property <c>id</c>; an annotation only names the node by it.</summary>
    public NodeDefinition Id(Value value)
    {
        _id = value;
        return Annotates ? this : Property("id", value);
    }

    /// <summary>States a property; a row without the value does not state it.</summary>
    public NodeDefinition Property(string name, Value value) => Add(new PropertyDefinition(name, value));

    /// <summary>States a property, changed by a named function.</summary>
    public NodeDefinition Property(string name, Value value, Conversion conversion) => Property(name, value.As(conversion));

    /// <summary>States a property that is a date-time.</summary>
    public NodeDefinition DateTime(string name, Value value) => Add(new PropertyDefinition(name, value, Temporal: true));

    /// <summary>
    /// States a piece of a list or flag of which other definitions or other calls state further pieces: lists are united, and a flag is true
    /// when one says so.
    /// </summary>
    public NodeDefinition United(string name, Value value) => Add(new PropertyDefinition(name, value, United: true));

    /// <summary>The same, changed by a named function.</summary>
    public NodeDefinition United(string name, Value value, Conversion conversion) => United(name, value.As(conversion));

    /// <summary>Says that the nodes come and go by nature, as tasks and findings do: they do not count for the delete fuse.</summary>
    public NodeDefinition Fleeting()
    {
        IsFleeting = true;
        return this;
    }

    /// <summary>Says that an annotation's values win over those of other annotations: signed provenance over an image's own labels.</summary>
    /// <exception cref="InvalidOperationException">It is no annotation.</exception>
    public NodeDefinition Decisive()
    {
        if (!Annotates) throw new InvalidOperationException($"{Source}: Decisive() is for annotations; of nodes that are stated, the owner's values win.");
        IsDecisive = true;
        return this;
    }

    /// <summary>
    /// States a value that edges may name the node by and that is no property of it (<c>.To("EXPOSE", label, Key("vpc_ip"), value)</c>).
    /// </summary>
    public NodeDefinition Key(string name, Value value)
    {
        _keys.Add(new PropertyDefinition(NodeReference.Key(name), value));
        _keys.Sort((a, b) => string.CompareOrdinal(a.Name, b.Name));
        return this;
    }

    /// <summary>A further label for the nodes whose value meets a condition.</summary>
    public NodeDefinition LabelWhen(string label, Value value, Condition condition)
    {
        _conditionalLabels.Add((label, value, condition));
        return this;
    }

    /// <summary>Leaves out the labels that go with the primary one: for a bare mention, which does not know that they fit.</summary>
    public NodeDefinition WithoutAliases()
    {
        _bare = true;
        return this;
    }

    /// <summary>
    /// Leaves out the cross-provider label and properties: for a mention by what does not know the thing as the concept. Stands before the
    /// properties.
    /// </summary>
    public NodeDefinition WithoutOntology()
    {
        _hasOntology = false;
        _properties.RemoveAll(property => property.Name == OntologySource);
        return this;
    }

    /// <summary>An edge from this node to the node with the label and id.</summary>
    public NodeDefinition To(string type, Label label, Value id) => To(type, label, "id", id);

    /// <summary>An edge from this node to the nodes with the label and the property's value.</summary>
    public NodeDefinition To(string type, Label label, string property, Value value) =>
        Edge(new EdgeDefinition(type).To(label, property, value));

    /// <summary>An edge to this node from the node with the label and id.</summary>
    public NodeDefinition From(string type, Label label, Value id) => From(type, label, "id", id);

    /// <summary>An edge to this node from the nodes with the label and the property's value.</summary>
    public NodeDefinition From(string type, Label label, string property, Value value) =>
        Edge(new EdgeDefinition(type).From(label, property, value));

    /// <summary>An edge at this node, for what the shorter forms do not say (properties, shared labels): leave this node's end open.</summary>
    public NodeDefinition Edge(EdgeDefinition edge)
    {
        _edges.Add(edge);
        return this;
    }

    /// <summary>The edge <c>(AWSAccount)-[:RESOURCE]-></c> from the scope's account.</summary>
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
            _properties.Add(new PropertyDefinition(field.Name, value, property.Temporal && field.Conversion is null, property.United && field.Conversion is null));
        }
        _properties.Sort((a, b) => string.CompareOrdinal(a.Name, b.Name));
        return this;
    }
}
