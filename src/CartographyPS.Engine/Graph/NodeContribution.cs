namespace CartographyPS.Engine.Graph;

/// <summary>
/// The statements of one resource type, run in one scope, about one node. A contribution holds only what was read. The graph's node is
/// the merge of all its contributions.
/// </summary>
internal sealed class NodeContribution
{
    /// <summary>The call and item that it was read from (see <see cref="PartPath"/>).</summary>
    public required string Part { get; init; }

    /// <summary>The primary label, for example <c>AWSEC2Instance</c>.</summary>
    public required string Label { get; init; }

    /// <summary>The node's id, unique within its primary label.</summary>
    public required string Id { get; init; }

    /// <summary>The additional labels, sorted (legacy, ontology and conditional ones). Nodes with the same labels share one list.</summary>
    public IReadOnlyList<string> ExtraLabels { get; init; } = [];

    /// <summary>
    /// The properties as one UTF-8 JSON object, names sorted by their UTF-8 bytes, no nulls, no white space; it includes <c>id</c>.
    /// Values are strings, numbers, booleans and arrays of these; date-times are ISO 8601 strings with <c>Z</c>.
    /// </summary>
    public required ReadOnlyMemory<byte> Properties { get; init; }

    /// <summary>
    /// The names of the properties and keys whose value could not be converted. The ledger keeps its earlier values. None of these names is
    /// in <see cref="Properties"/> or <see cref="Keys"/>.
    /// </summary>
    public IReadOnlyList<string> Unread { get; init; } = [];

    /// <summary>
    /// Values that edges may refer to the node by although they are not its properties: an object like <see cref="Properties"/>, with the
    /// names that <see cref="NodeReference.Key"/> gives; empty for none. They are stored as properties are, and shown nowhere.
    /// </summary>
    public ReadOnlyMemory<byte> Keys { get; init; }

    /// <summary>
    /// True when the resource type owns the label. Where two contributions state the same property, the owner's value wins.
    /// </summary>
    public bool Owner { get; init; }

    /// <summary>
    /// True for an annotation, which only adds to a node that other contributions state. It does not keep the node in the graph, waits
    /// while the node is absent, and states no <c>id</c>. It owns no label.
    /// </summary>
    public bool Annotates { get; init; }
}
