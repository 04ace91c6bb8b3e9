namespace CartographyPS.Engine.Resources;

/// <summary>
/// A cross-provider concept (for example <c>ComputeInstance</c>): it derives <c>_ont_</c> properties of a node from the node's own. It adds
/// the semantic label, <c>_ont_source</c>, and the fields whose source property a definition states.
/// </summary>
internal sealed class Ontology(string semanticLabel)
{
    private readonly List<OntologyField> _fields = [];
    private readonly List<PropertyDefinition> _constants = [];

    /// <summary>The label that nodes of all providers share.</summary>
    public string SemanticLabel { get; } = semanticLabel;

    /// <summary>True when only some of the nodes carry the label, as their definitions say.</summary>
    public bool IsOfSome { get; private set; }

    /// <summary>The properties it adds that follow from the node's own.</summary>
    public IReadOnlyList<OntologyField> Fields => _fields;

    /// <summary>The properties it adds that are the same for all nodes whose type owns the label.</summary>
    public IReadOnlyList<PropertyDefinition> Constants => _constants;

    /// <summary>Adds <c>_ont_{name}</c> as a copy of the node's <paramref name="property"/>, changed by <paramref name="conversion"/>.</summary>
    public Ontology Field(string name, string property, Conversion? conversion = null)
    {
        _fields.Add(new OntologyField("_ont_" + name, property, conversion));
        return this;
    }

    /// <summary>Adds <c>_ont_{name}</c> with the same value for all nodes: a DynamoDB table's database type is <c>dynamodb</c>.</summary>
    public Ontology Constant(string name, object value)
    {
        _constants.Add(new PropertyDefinition("_ont_" + name, Value.Constant(value)));
        return this;
    }

    /// <summary>
    /// Leaves the label to the definitions (<see cref="NodeDefinition.LabelWhen"/>), because it applies only to some of the nodes. The
    /// properties are added to all.
    /// </summary>
    public Ontology OfSome()
    {
        IsOfSome = true;
        return this;
    }
}

/// <summary>One property of an <see cref="Ontology"/>.</summary>
/// <param name="Name">The name with its prefix, for example <c>_ont_state</c>.</param>
/// <param name="Property">The node's own property that it is derived from.</param>
/// <param name="Conversion">The conversion of the value; null for none.</param>
internal sealed record OntologyField(string Name, string Property, Conversion? Conversion);
