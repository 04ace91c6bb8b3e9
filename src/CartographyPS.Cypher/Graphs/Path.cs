using System.Text;

namespace CartographyPS.Cypher.Graphs;

/// <summary>A walk along edges. Two are equal when they visit the same nodes along the same edges, in the same order.</summary>
public sealed class Path : IEquatable<Path>
{
    /// <summary>Makes a path.</summary>
    /// <param name="nodes">The nodes in the order of the walk, one more than edges.</param>
    /// <param name="relationships">The edges in the order of the walk, each in either direction.</param>
    public Path(IReadOnlyList<Node> nodes, IReadOnlyList<Relationship> relationships)
    {
        if (nodes.Count != relationships.Count + 1) throw new ArgumentException("A path has one node more than edges.", nameof(nodes));
        Nodes = nodes;
        Relationships = relationships;
    }

    /// <summary>The nodes, in the order of the walk.</summary>
    public IReadOnlyList<Node> Nodes { get; }

    /// <summary>The edges, in the order of the walk.</summary>
    public IReadOnlyList<Relationship> Relationships { get; }

    /// <summary>The number of its edges.</summary>
    public int Length => Relationships.Count;

    /// <summary>The first node.</summary>
    public Node Start => Nodes[0];

    /// <summary>The last node.</summary>
    public Node End => Nodes[Nodes.Count - 1];

    /// <inheritdoc/>
    public bool Equals(Path? other)
    {
        // Edges and a first node say which walk it is.
        if (other is null || other.Length != Length || !other.Start.Equals(Start)) return false;
        for (int index = 0; index < Length; index++)
        {
            if (!Relationships[index].Equals(other.Relationships[index])) return false;
        }
        return true;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Path);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        int hash = Start.GetHashCode();
        foreach (var relationship in Relationships) hash = unchecked((hash * 31) + relationship.GetHashCode());
        return hash;
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        var text = new StringBuilder().Append(Start);
        for (int index = 0; index < Length; index++)
        {
            bool forward = Relationships[index].Edge.From == Nodes[index].Id;
            text.Append(forward ? "-" : "<-").Append(Relationships[index]).Append(forward ? "->" : "-").Append(Nodes[index + 1]);
        }
        return text.ToString();
    }
}
