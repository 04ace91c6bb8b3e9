using System.Globalization;

namespace CartographyPS.Cypher.Graphs;

/// <summary>A node as a value of a query. Two are equal when they are the same node; what it contains is read when asked for.</summary>
public sealed class Node : IEquatable<Node>
{
    /// <summary>Refers to a node of a graph.</summary>
    public Node(IGraph graph, long id)
    {
        Graph = graph;
        Id = id;
    }

    /// <summary>The graph that it belongs to.</summary>
    public IGraph Graph { get; }

    /// <summary>Its handle: what <c>id(n)</c> returns.</summary>
    public long Id { get; }

    /// <summary>The names of its labels, in the order that <c>labels(n)</c> gives.</summary>
    public IReadOnlyList<string> Labels => Graph.LabelsOf(Id);

    /// <summary>All its properties.</summary>
    public IReadOnlyDictionary<string, object?> Properties => Graph.NodeProperties(Id);

    /// <summary>Returns a property; null when it has none of this name.</summary>
    public object? Property(string key) => Graph.NodeProperty(Id, key);

    /// <inheritdoc/>
    public bool Equals(Node? other) => other is not null && other.Id == Id;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Node);

    /// <inheritdoc/>
    public override int GetHashCode() => Id.GetHashCode();

    /// <inheritdoc/>
    public override string ToString() => "(" + Id.ToString(CultureInfo.InvariantCulture) + string.Concat(Labels.Select(label => ":" + label)) + ")";
}
