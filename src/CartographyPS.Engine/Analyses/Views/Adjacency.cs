namespace CartographyPS.Engine.Analyses.Views;

/// <summary>The positions of the neighbours of each node, in two arrays.</summary>
internal sealed class Adjacency
{
    // Where the neighbours of each node start; behind them, where the last one's end.
    private readonly int[] _starts;
    private readonly int[] _neighbours;

    private Adjacency(int[] starts, int[] neighbours) => (_starts, _neighbours) = (starts, neighbours);

    /// <summary>The neighbours of a node, in the order of the edges.</summary>
    public ArraySegment<int> this[int node] => new(_neighbours, _starts[node], _starts[node + 1] - _starts[node]);

    /// <summary>Groups edges by the node from which they are followed.</summary>
    /// <param name="nodes">The number of nodes.</param>
    /// <param name="edges">The positions of the nodes of each edge. Enumerated twice.</param>
    public static Adjacency Of(int nodes, IEnumerable<(int Node, int Neighbour)> edges)
    {
        int[] starts = new int[nodes + 1];
        foreach (var (node, _) in edges) starts[node + 1]++;
        for (int node = 0; node < nodes; node++) starts[node + 1] += starts[node];

        int[] next = (int[])starts.Clone();
        int[] neighbours = new int[starts[nodes]];
        foreach (var (node, neighbour) in edges) neighbours[next[node]++] = neighbour;
        return new Adjacency(starts, neighbours);
    }
}
