using CartographyPS.Cypher.Graphs;
using CartographyPS.Engine.Ledger.Reading.Topology;
using Direction = CartographyPS.Cypher.Graphs.EdgeDirection;

namespace CartographyPS.Engine.Cypher;

/// <summary>The edges of the ledger as queries walk them. Nodes are given by position.</summary>
internal sealed class EdgeView(EdgeTable edges, NodeTable nodes)
{
    /// <summary>Returns an edge by its number.</summary>
    public EdgeHandle Handle(int edge) => new(edge, nodes.RowAt(edges.FromOf(edge)), nodes.RowAt(edges.ToOf(edge)), edges.TypeOf(edge));

    /// <summary>Enumerates the edges of a type, or all with null.</summary>
    public IEnumerable<EdgeHandle> All(int? type)
    {
        if (type is { } number) return edges.OfType(number).Select(Handle);
        return Enumerable.Range(0, edges.Count).Select(Handle);
    }

    /// <summary>Enumerates the edges at a node.</summary>
    public IEnumerable<EdgeHandle> At(int node, Direction direction, IReadOnlyList<int>? types)
    {
        int count = types?.Count ?? 1;
        if (direction != Direction.In)
        {
            for (int index = 0; index < count; index++)
            {
                var (start, end) = Out(node, types, index);
                for (int edge = start; edge < end; edge++) yield return Handle(edge);
            }
        }
        if (direction == Direction.Out) yield break;
        for (int index = 0; index < count; index++)
        {
            var (start, end) = In(node, types, index);
            for (int at = start; at < end; at++)
            {
                int edge = edges.InAt(at);
                // An edge from the node to itself was among those that start here.
                if (direction == Direction.Both && edges.FromOf(edge) == node) continue;
                yield return Handle(edge);
            }
        }
    }

    /// <summary>Enumerates the edges from one node to another, from the end with fewer edges.</summary>
    public IEnumerable<EdgeHandle> Between(int source, int target, IReadOnlyList<int>? types)
    {
        long row = nodes.RowAt(source);
        long targetRow = nodes.RowAt(target);
        return Degree(source, Direction.Out, types) <= Degree(target, Direction.In, types)
            ? At(source, Direction.Out, types).Where(edge => edge.To == targetRow)
            : At(target, Direction.In, types).Where(edge => edge.From == row);
    }

    /// <summary>Counts the edges at a node.</summary>
    public long Degree(int node, Direction direction, IReadOnlyList<int>? types)
    {
        if (direction == Direction.Both) return At(node, direction, types).LongCount();
        long degree = 0;
        for (int index = 0; index < (types?.Count ?? 1); index++)
        {
            var (start, end) = direction == Direction.Out ? Out(node, types, index) : In(node, types, index);
            degree += end - start;
        }
        return degree;
    }

    private (int Start, int End) Out(int node, IReadOnlyList<int>? types, int index) => types is null ? edges.Out(node) : edges.Out(node, types[index]);

    private (int Start, int End) In(int node, IReadOnlyList<int>? types, int index) => types is null ? edges.In(node) : edges.In(node, types[index]);
}
