using System.Text;
using System.Text.Json.Nodes;
using CartographyPS.Engine.Ledger;
using CartographyPS.Engine.Ledger.Reading;
using CartographyPS.Engine.Ledger.Reading.History;
using CartographyPS.Engine.Ledger.Reading.Ordered;
using static CartographyPS.Engine.Tests.Ledger.TestLedger;

namespace CartographyPS.Engine.Tests.Ledger.Reading.History;

public sealed class NetChangesTests : IDisposable
{
    private readonly TestLedger _ledger = new(new LedgerOptions { RunsWithChanges = 3 });

    public void Dispose() => _ledger.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void The_changes_since_any_state_lead_to_the_current_graph(int seed)
    {
        var random = new Random(seed);
        var states = new List<(GraphPosition Position, Copy Graph)> { (default, new Copy()) };
        for (int commit = 0; commit < 12; commit++)
        {
            if (commit == 6) _ledger.NextRun();
            Commit(random);
            using var reader = _ledger.Read();
            var now = Copy.Of(reader);
            states.Add((reader.Position(), now));
            foreach (var (position, graph) in states)
            {
                var copy = graph.Clone();
                copy.Apply(reader.ChangesSince(position)!);
                Assert.Equal(now.Lines(), copy.Lines());
            }
        }
    }

    [Fact]
    public void A_read_without_changes_keeps_the_changed_position()
    {
        _ledger.Commit(Vpcs, Node("Vpc", "vpc-1"));
        GraphPosition before;
        using (var reader = _ledger.Read()) before = reader.Position();
        _ledger.NextRun();
        _ledger.Commit(Vpcs, Node("Vpc", "vpc-1"));

        using var after = _ledger.Read();
        Assert.Equal(before with { Read = before.Read + 1 }, after.Position());
        var changes = after.ChangesSince(before)!;
        Assert.Empty(changes.Nodes());
        Assert.Empty(changes.RemovedNodes());
    }

    [Fact]
    public void Deleted_changes_and_states_of_other_ledgers_are_unknown()
    {
        var positions = new List<GraphPosition>();
        for (int run = 1; run <= 6; run++)
        {
            if (run > 1) _ledger.NextRun();
            // Nothing changes from the third run on.
            _ledger.Commit(Vpcs, Node("Vpc", "vpc-" + Math.Min(run, 3)));
            using var reader = _ledger.Read();
            positions.Add(reader.Position());
        }
        _ledger.NextRun();

        using var now = _ledger.Read();
        Assert.Null(now.ChangesSince(positions[0]));
        Assert.NotNull(now.ChangesSince(positions[2]));
        Assert.NotNull(now.ChangesSince(positions[5]));
        Assert.Null(now.ChangesSince(positions[2] with { ChangedAt = positions[2].ChangedAt + 1 }));
        Assert.Null(now.ChangesSince(positions[2] with { Changed = 99 }));
    }

    private void Commit(Random random)
    {
        var stated = new List<object>();
        string[] extra = random.Next(2) == 0 ? ["Legacy"] : [];
        for (int i = 0; i < 6; i++)
        {
            if (random.Next(3) == 0) continue;
            string name = random.Next(3) == 0 ? "" : $",\"name\":\"{random.Next(3)}\"";
            stated.Add(Node("Instance", $"i-{i}", $"{{\"id\":\"i-{i}\"{name}}}", extra: extra));
            stated.Add(Edge("IN", End("Instance", $"i-{i}"), End("Vpc", $"vpc-{random.Next(3)}"), random.Next(2) == 0 ? "" : $"{{\"at\":{random.Next(2)}}}"));
        }
        if (random.Next(3) > 0) _ledger.Commit(Instances, [.. stated]);
        if (random.Next(3) > 0) _ledger.Commit(Vpcs, [.. Enumerable.Range(0, 3).Where(_ => random.Next(3) > 0).Select(i => Node("Vpc", $"vpc-{i}"))]);
    }

    /// <summary>A copy of the graph that applies changes, like a database.</summary>
    private sealed class Copy
    {
        private readonly Dictionary<NodeKey, (HashSet<string> Labels, JsonObject Properties)> _nodes = [];
        private readonly Dictionary<EdgeName, string> _edges = [];

        public static Copy Of(LedgerReader reader)
        {
            var copy = new Copy();
            foreach (var node in reader.OrderedNodes()) copy.Put(new ChangedNode(node, [], []));
            foreach (var edge in reader.OrderedEdges()) copy.Put(edge);
            return copy;
        }

        public Copy Clone()
        {
            var clone = new Copy();
            foreach (var node in _nodes) clone._nodes[node.Key] = ([.. node.Value.Labels], node.Value.Properties.DeepClone().AsObject());
            foreach (var edge in _edges) clone._edges[edge.Key] = edge.Value;
            return clone;
        }

        public void Apply(NetChanges changes)
        {
            foreach (var edge in changes.RemovedEdges()) _edges.Remove(edge);
            foreach (var node in changes.RemovedNodes())
            {
                Assert.DoesNotContain(_edges.Keys, edge => edge.From == node || edge.To == node);
                _nodes.Remove(node);
            }
            foreach (var node in changes.Nodes()) Put(node);
            foreach (var edge in changes.Edges()) Put(edge);
        }

        public IEnumerable<string> Lines() => _nodes
            .Select(node => $"{node.Key} {string.Join(",", node.Value.Labels.Order(StringComparer.Ordinal))} {string.Join(",", node.Value.Properties.OrderBy(property => property.Key, StringComparer.Ordinal))}")
            .Concat(_edges.Select(edge => $"{edge.Key} {edge.Value}")).Order(StringComparer.Ordinal);

        private void Put(ChangedNode changed)
        {
            var key = new NodeKey(changed.Node.Label, changed.Node.Id);
            if (!_nodes.TryGetValue(key, out var node)) _nodes[key] = node = ([], []);
            node.Labels.UnionWith(changed.Node.Labels);
            node.Labels.ExceptWith(changed.DroppedLabels);
            foreach (string dropped in changed.DroppedProperties) node.Properties.Remove(dropped);
            foreach (var property in JsonNode.Parse(changed.Node.Properties.Span)!.AsObject()) node.Properties[property.Key] = property.Value!.DeepClone();
        }

        private void Put(OrderedEdge edge) => _edges[new EdgeName(edge.Type, new NodeKey(edge.FromLabel, edge.FromId), new NodeKey(edge.ToLabel, edge.ToId))] =
            Encoding.UTF8.GetString(edge.Properties.Span);
    }
}
