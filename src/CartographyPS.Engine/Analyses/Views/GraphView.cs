using CartographyPS.Engine.Ledger.Reading;
using CartographyPS.Engine.Resources;

namespace CartographyPS.Engine.Analyses.Views;

/// <summary>
/// The graph as an analysis reads it: the nodes and edges that it declares, with the declared properties. Each table is read from the ledger once,
/// when it is first asked for. What the analysis itself states is never among them.
/// </summary>
/// <param name="analysis">The analysis.</param>
/// <param name="graph">The ledger, within one snapshot.</param>
/// <param name="stop">Stops the reading.</param>
internal sealed class GraphView(Analysis analysis, CompactGraph graph, CancellationToken stop)
{
    // An account has a RESOURCE edge to everything in it. Those to the nodes of one label are found from these nodes.
    private const string Ownership = "RESOURCE";

    private readonly Dictionary<string, NodeTable> _nodes = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Type, string From, string To), EdgeTable> _edges = [];

    /// <summary>Returns the nodes that carry a label.</summary>
    /// <exception cref="InvalidOperationException">The analysis does not declare that it reads them.</exception>
    public NodeTable Nodes(Label label) => Nodes(label.Name);

    /// <summary>Returns the edges of a type between nodes that carry two labels.</summary>
    /// <exception cref="InvalidOperationException">The analysis does not declare that it reads them.</exception>
    public EdgeTable Edges(string type, Label from, Label to)
    {
        if (!_edges.TryGetValue((type, from.Name, to.Name), out var table))
        {
            var facts = analysis.ReadEdges.FirstOrDefault(read => read.Are(type, from.Name, to.Name))
                ?? throw new InvalidOperationException($"The analysis does not declare that it reads ({from})-[{type}]->({to}).");
            _edges[(type, from.Name, to.Name)] = table = Read(facts);
        }
        return table;
    }

    private NodeTable Nodes(string label)
    {
        if (_nodes.TryGetValue(label, out var table)) return table;

        string[] properties = [.. analysis.ReadNodes.Where(read => read.Label == label).SelectMany(read => read.Properties).Distinct()];
        if (analysis.ReadNodes.All(read => read.Label != label)) throw new InvalidOperationException($"The analysis does not declare that it reads {label}.");

        // The id comes before the properties.
        var columns = properties.Select((name, position) => (name, position))
            .ToDictionary(column => column.name, column => column.position + 1, StringComparer.Ordinal);
        var keys = new List<long>();
        var rows = new List<NodeRow>();
        foreach (var node in graph.Nodes(label, properties))
        {
            stop.ThrowIfCancellationRequested();
            keys.Add(node.Key);
            rows.Add(new NodeRow(rows.Count, node.Label, columns, node.Values));
        }
        table = new NodeTable([.. keys], [.. rows]);
        return _nodes[label] = table;
    }

    private EdgeTable Read(EdgeFacts facts)
    {
        var starts = Nodes(facts.From);
        var ends = Nodes(facts.To);
        var pairs = new List<(int Start, int End)>();
        if (starts.Count > 0 && ends.Count > 0)
        {
            // From the larger side: the edges of the smaller one may lead to many other labels.
            bool forward = facts.Type != Ownership && starts.Count > ends.Count;
            foreach (var (from, to) in graph.Edges(facts.Type, forward ? starts.Keys : ends.Keys, forward))
            {
                stop.ThrowIfCancellationRequested();
                if (starts.Find(from) is var start and >= 0 && ends.Find(to) is var end and >= 0) pairs.Add((start, end));
            }
        }
        return new EdgeTable(starts, ends, pairs);
    }
}
