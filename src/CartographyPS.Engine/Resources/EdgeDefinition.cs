namespace CartographyPS.Engine.Resources;

/// <summary>
/// Edges that a row states. An end is a label, a property and the value that the property must have. A value that is a list makes
/// an edge for each of its elements.
/// </summary>
internal sealed class EdgeDefinition(string type)
{
    private readonly List<PropertyDefinition> _properties = [];

    /// <summary>The relationship type.</summary>
    public string Type { get; } = type;

    /// <summary>The start; null for the node that the edge was stated with.</summary>
    public EdgeEnd? Start { get; private set; }

    /// <summary>The end; null for the node that the edge was stated with.</summary>
    public EdgeEnd? End { get; private set; }

    /// <summary>The start when a value of the row chooses it; null when <see cref="Start"/> gives it.</summary>
    public EndChoice? StartChoice { get; private set; }

    /// <summary>The end when a value of the row chooses it; null when <see cref="End"/> gives it.</summary>
    public EndChoice? EndChoice { get; private set; }

    /// <summary>True when the start is the node that the edge was stated with.</summary>
    public bool IsStartOpen => Start is null && StartChoice is null;

    /// <summary>True when the end is the node that the edge was stated with.</summary>
    public bool IsEndOpen => End is null && EndChoice is null;

    /// <summary>All ends that the edge names, including those that a value chooses.</summary>
    public IEnumerable<EdgeEnd> Ends => new[] { Start, End }.OfType<EdgeEnd>()
        .Concat(StartChoice?.Ends ?? []).Concat(EndChoice?.Ends ?? []);

    /// <summary>The edge's own properties.</summary>
    public IReadOnlyList<PropertyDefinition> Properties => _properties;

    /// <summary>Starts the edge at the nodes with <paramref name="label"/> whose <paramref name="property"/> is the value.</summary>
    public EdgeDefinition From(Label label, string property, Value value) => FromAny(label.Name, property, value);

    /// <summary>Ends the edge at the nodes with <paramref name="label"/> whose <paramref name="property"/> is the value.</summary>
    public EdgeDefinition To(Label label, string property, Value value) => ToAny(label.Name, property, value);

    /// <summary>As <see cref="From(Label, string, Value)"/>, by a label that several primary labels carry (<c>AWSPrincipal</c>).</summary>
    public EdgeDefinition FromAny(string label, string property, Value value)
    {
        Start = new EdgeEnd(label, property, value);
        return this;
    }

    /// <summary>As <see cref="To(Label, string, Value)"/>, by a label that several primary labels carry (<c>AWSPrincipal</c>).</summary>
    public EdgeDefinition ToAny(string label, string property, Value value)
    {
        End = new EdgeEnd(label, property, value);
        return this;
    }

    /// <summary>
    /// Starts the edge at the nodes that the row's <paramref name="kind"/> chooses from a table: <c>("ec2:vpc", EdgeEnd.At(label, "id",
    /// value))</c>. A kind that is not in the table makes no edge.
    /// </summary>
    public EdgeDefinition FromOneOf(Value kind, params (string Kind, EdgeEnd End)[] table)
    {
        StartChoice = new EndChoice(kind, table);
        return this;
    }

    /// <summary>As <see cref="FromOneOf"/>, for the end of the edge.</summary>
    public EdgeDefinition ToOneOf(Value kind, params (string Kind, EdgeEnd End)[] table)
    {
        EndChoice = new EndChoice(kind, table);
        return this;
    }

    /// <summary>States a property of the edge.</summary>
    public EdgeDefinition Property(string name, Value value) => Add(new PropertyDefinition(name, value));

    /// <summary>States a property of the edge that is a date-time.</summary>
    public EdgeDefinition DateTime(string name, Value value) => Add(new PropertyDefinition(name, value, Temporal: true));

    /// <summary>
    /// States the resource that the edge belongs to (<c>_sub_resource_label</c>, <c>_sub_resource_id</c>), as Cartography does on edges
    /// that it creates apart from nodes.
    /// </summary>
    public EdgeDefinition WithinSubResource(Label label, Value id) =>
        Property("_sub_resource_label", Value.Constant(label.Name)).Property("_sub_resource_id", id);

    private EdgeDefinition Add(PropertyDefinition property)
    {
        _properties.Add(property);
        _properties.Sort((a, b) => string.CompareOrdinal(a.Name, b.Name));
        return this;
    }
}
