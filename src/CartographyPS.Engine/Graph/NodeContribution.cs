namespace CartographyPS.Engine.Graph;

/// <summary>
/// What one resource type, run in one scope, states of one node. It holds only what was read; the graph's node is the merge of
/// all contributions to it.
/// </summary>
internal sealed class NodeContribution
{
    /// <summary>The call and item that this was read by (see <see cref="PartPath"/>).</summary>
    public required string Part { get; init; }

    /// <summary>The primary label, for example <c>AWSEC2Instance</c>.</summary>
    public required string Label { get; init; }

    /// <summary>The node's id, unique within its primary label.</summary>
    public required string Id { get; init; }

    /// <summary>The other labels, sorted (legacy, ontology and conditional ones). A list shared by all nodes alike.</summary>
    public IReadOnlyList<string> ExtraLabels { get; init; } = [];

    /// <summary>
    /// The properties as one UTF-8 JSON object, names sorted by their UTF-8 bytes, no nulls, no white space; it includes <c>id</c>.
    /// Values are strings, numbers, booleans and arrays of these; date-times are ISO 8601 strings with <c>Z</c>.
    /// </summary>
    public required ReadOnlyMemory<byte> Properties { get; init; }

    /// <summary>
    /// The names of the properties that could not be made of what AWS answered: what the ledger has of them stays. Those of
    /// <see cref="Properties"/> are not among them.
    /// </summary>
    public IReadOnlyList<string> Unread { get; init; } = [];

    /// <summary>Whether the resource type owns the label: where two contributions state the same property, the owner's wins.</summary>
    public bool Owner { get; init; }
}
