using System.Globalization;

namespace CartographyPS.Cypher.Graphs;

/// <summary>An edge as a value of a query. Two are equal when they are the same edge; its properties are read when asked for.</summary>
public sealed class Relationship : IEquatable<Relationship>
{
    /// <summary>Refers to an edge of a graph.</summary>
    public Relationship(IGraph graph, EdgeHandle edge)
    {
        Graph = graph;
        Edge = edge;
    }

    /// <summary>The graph that it belongs to.</summary>
    public IGraph Graph { get; }

    /// <summary>The edge.</summary>
    public EdgeHandle Edge { get; }

    /// <summary>Its handle: what <c>id(r)</c> returns.</summary>
    public long Id => Edge.Id;

    /// <summary>The name of its type.</summary>
    public string Type => Graph.Types[Edge.Type];

    /// <summary>The node where it starts.</summary>
    public Node Start => new(Graph, Edge.From);

    /// <summary>The node where it ends.</summary>
    public Node End => new(Graph, Edge.To);

    /// <summary>All its properties.</summary>
    public IReadOnlyDictionary<string, object?> Properties => Graph.EdgeProperties(Edge);

    /// <summary>Returns a property; null when it has none of this name.</summary>
    public object? Property(string key) => Graph.EdgeProperty(Edge, key);

    /// <inheritdoc/>
    public bool Equals(Relationship? other) => other is not null && other.Id == Id;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Relationship);

    /// <inheritdoc/>
    public override int GetHashCode() => Id.GetHashCode();

    /// <inheritdoc/>
    public override string ToString() => "[" + Id.ToString(CultureInfo.InvariantCulture) + ":" + Type + "]";
}
