namespace CartographyPS.Cypher.Graphs;

/// <summary>
/// A graph that queries read. It does not change while a query runs. One thread uses it at a time, but several enumerations are open at
/// once, and any of them may be abandoned half-way (disposed).
/// </summary>
/// <remarks>
/// Nodes and edges are addressed by handles (<see cref="long"/>), labels and types by their index in <see cref="Labels"/> and
/// <see cref="Types"/>. Values are null, <see cref="bool"/>, <see cref="long"/>, <see cref="double"/>, <see cref="string"/>,
/// <see cref="IReadOnlyList{T}"/> of <see cref="object"/> and the temporal types. A property that is null is absent.
/// </remarks>
public interface IGraph
{
    /// <summary>The names of all labels, by number.</summary>
    IReadOnlyList<string> Labels { get; }

    /// <summary>The names of all edge types, by number.</summary>
    IReadOnlyList<string> Types { get; }

    /// <summary>The names of all properties of nodes and edges, in any order.</summary>
    IReadOnlyList<string> PropertyKeys { get; }

    /// <summary>Tells whether a node or an edge may have a property. Cheaper than <see cref="PropertyKeys"/>.</summary>
    bool HasPropertyKey(string name);

    /// <summary>Returns the number of a label; null when no node has it.</summary>
    int? LabelNumber(string name);

    /// <summary>Returns the number of an edge type; null when no edge has it.</summary>
    int? TypeNumber(string name);

    /// <summary>Counts the nodes of a label, or all with null. Cheap and exact.</summary>
    long CountNodes(int? label);

    /// <summary>Counts the edges of a type, or all with null. Cheap and exact.</summary>
    long CountEdges(int? type);

    /// <summary>Enumerates the nodes of a label, or all with null.</summary>
    IEnumerable<long> Nodes(int? label);

    /// <summary>
    /// Enumerates the nodes of a label (any with null) whose property equals a value. It may yield further nodes of the label: the
    /// caller checks each one again.
    /// </summary>
    /// <param name="label">The label's number; null for any.</param>
    /// <param name="key">The property's name.</param>
    /// <param name="value">A value other than null.</param>
    IEnumerable<long> Nodes(int? label, string key, object value);

    /// <summary>
    /// Tells whether <see cref="Nodes(int?, string, object)"/> finds nodes by an index, in a time that does not grow with the number of
    /// nodes.
    /// </summary>
    bool IsIndexed(int? label, string key);

    /// <summary>Tells whether there is a node with a handle.</summary>
    bool HasNode(long node);

    /// <summary>Returns the edge with a handle; null when there is none.</summary>
    EdgeHandle? FindEdge(long edge);

    /// <summary>Tells whether a node has a label.</summary>
    bool HasLabel(long node, int label);

    /// <summary>Returns the names of a node's labels, in the order that <c>labels(n)</c> gives.</summary>
    IReadOnlyList<string> LabelsOf(long node);

    /// <summary>Returns a property of a node; null when it has none of this name.</summary>
    object? NodeProperty(long node, string key);

    /// <summary>Returns all properties of a node.</summary>
    IReadOnlyDictionary<string, object?> NodeProperties(long node);

    /// <summary>Returns a property of an edge; null when it has none of this name.</summary>
    object? EdgeProperty(EdgeHandle edge, string key);

    /// <summary>Returns all properties of an edge.</summary>
    IReadOnlyDictionary<string, object?> EdgeProperties(EdgeHandle edge);

    /// <summary>Enumerates the edges of a type, or all with null.</summary>
    IEnumerable<EdgeHandle> Edges(int? type);

    /// <summary>Enumerates the edges at a node.</summary>
    /// <param name="node">The node.</param>
    /// <param name="direction">The end of the edges that the node is.</param>
    /// <param name="types">The types' numbers, each once; null for all types.</param>
    IEnumerable<EdgeHandle> Edges(long node, EdgeDirection direction, IReadOnlyList<int>? types);

    /// <summary>Enumerates the edges from one node to another.</summary>
    /// <param name="source">The node where they start.</param>
    /// <param name="target">The node where they end.</param>
    /// <param name="types">The types' numbers, each once; null for all types.</param>
    IEnumerable<EdgeHandle> EdgesBetween(long source, long target, IReadOnlyList<int>? types);

    /// <summary>Counts the edges at a node, as <see cref="Edges(long, EdgeDirection, IReadOnlyList{int})"/> enumerates them.</summary>
    long Degree(long node, EdgeDirection direction, IReadOnlyList<int>? types);
}
