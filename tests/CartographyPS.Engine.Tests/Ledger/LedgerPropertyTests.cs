using System.Text;
using System.Text.Json;
using CartographyPS.Engine.Graph;
using CartographyPS.Engine.Ledger;
using CartographyPS.Engine.Ledger.Reading.History;
using CsCheck;

namespace CartographyPS.Engine.Tests.Ledger;

/// <summary>Random histories of a few scopes over a few nodes, compared step by step with <see cref="NaiveLedger"/>.</summary>
public class LedgerPropertyTests
{
    private static readonly string[] Parts = ["", "read(1)\u001f", "read(1)\u001fdetail(2)\u001f", "read(2)\u001f"];

    private static readonly Gen<string> Value = Any("\"1\"", "3", "12", "-1.5", "\"2\"", "true", "[\"1\"]", "[\"2\",\"1\",\"2\"]");

    private static readonly Gen<object> NodeGen =
        from label in Any("Vpc", "Instance", "Task")
        from id in Any("1", "2", "3")
        from extra in Any<string[]>([], [], ["Legacy"], ["Instance"], ["Legacy", "Other"])
        from name in Value.Null()
        from cidr in Value.Null()
        from seen in Any(null, "[\"2\",\"1\"]", "[]", "[\"3\"]", "[1,\"]\\\"\"]", "[12,3]", "12", "3", "false", "true", "\"1\"")
        from part in Gen.Int[0, 3]
        from role in Any("owner", "owner", "mention", "mention", "annotation", "decisive")
        from key in Any(null, null, "1", "2", "3")
        select (object)TestLedger.Keyed(
            TestLedger.Node(label, id, Properties(role is "annotation" or "decisive" ? null : $"\"{id}\"", name, cidr, seen), Parts[part], role, extra), key);

    private static readonly Gen<NodeReference> EndGen =
        from label in Any("Vpc", "Instance", "Legacy", "Other")
        from property in Any("id", "id", "id", "name", "cidr|name", NodeReference.Key("k"))
        from value in Any("1", "2", "3")
        from second in Any("1", "2")
        select new NodeReference(label, property, property == "cidr|name" ? value + "\u001f" + second : value);

    private static readonly Gen<object> EdgeGen =
        from type in Any("IN", "RESOURCE")
        from start in EndGen
        from end in EndGen
        from properties in Any("", "", "{\"x\":1}", "{\"x\":2}", "{\"y\":\"z\"}")
        from part in Gen.Int[0, 3]
        select (object)TestLedger.Edge(type, start, end, properties, Parts[part]);

    // One of few, so that it often occurs more than once.
    private static readonly Gen<object> FrequentEdgeGen =
        from properties in Any("", "{\"x\":1}", "{\"x\":2}", "{\"y\":\"z\"}")
        from part in Gen.Int[0, 1]
        select (object)TestLedger.Edge("IN", new NodeReference("Vpc", "id", "1"), new NodeReference("Vpc", "id", "2"), properties, Parts[part]);

    private static readonly Gen<Step> StepGen =
        from scope in Gen.Int[0, 2]
        from contributions in Gen.Frequency((3, NodeGen), (3, EdgeGen), (1, FrequentEdgeGen)).Array[0, 14]
        from keep in Any(-1, -1, -1, 0, 1, 2, 3)
        from second in LastingGen(2)
        from third in LastingGen(3)
        from fuse in Any(DeleteFuse.Off, DeleteFuse.Off, new DeleteFuse(50, 1), new DeleteFuse(0, 5))
        from newRun in Gen.Bool
        from reopen in Gen.Int[0, 9]
        select new Step(scope, contributions, keep < 0 ? [] : [Parts[keep]], [.. second, .. third], fuse, newRun, reopen == 0);

    private static readonly ScopeId[] Scopes = [TestLedger.Vpcs, TestLedger.Instances, TestLedger.Buckets];

    [Fact]
    public void A_history_makes_the_graph_that_its_contributions_say() =>
        Gen.Select(StepGen.Array[1, 8], Gen.Bool).Sample((steps, spill) => Play(steps, spill), iter: 150, threads: 2);

    [Fact]
    public void The_order_of_scopes_does_not_matter() =>
        Gen.Select(NodeOrEdges, NodeOrEdges, NodeOrEdges, Gen.Shuffle(new[] { 0, 1, 2 })).Sample(
            (a, b, c, order) =>
            {
                object[][] scopes = [a, b, c];
                using var first = new TestLedger();
                using var second = new TestLedger();
                for (int i = 0; i < 3; i++) first.Commit(Scopes[i], scopes[i]);
                foreach (int i in order) second.Commit(Scopes[i], [.. scopes[i].Reverse()]);
                Assert.Equal(first.Nodes(), second.Nodes());
                Assert.Equal(first.Edges(), second.Edges());
            },
            iter: 40, threads: 2);

    [Fact]
    public void The_graph_is_what_the_last_readings_say_whatever_the_order_the_runs_and_the_interruptions() =>
        Gen.Select(NodeOrEdges, NodeOrEdges, NodeOrEdges, Gen.Select(StepGen.Array[0, 3], Gen.Shuffle(new[] { 0, 1, 2 }), Pause.Array[3])).Sample(
            (a, b, c, history) =>
            {
                object[][] scopes = [a, b, c];
                var (before, order, pauses) = history;
                using var clean = new TestLedger();
                using var lived = new TestLedger();
                for (int i = 0; i < 3; i++) clean.Commit(Scopes[i], scopes[i]);
                foreach (var step in before)
                {
                    if (step.NewRun) lived.NextRun();
                    lived.Commit(Scopes[step.Scope], DeleteFuse.Off, step.Keep, step.Contributions);
                }
                foreach (int i in order)
                {
                    if (pauses[i] == "next run") lived.NextRun();
                    if (pauses[i] == "killed and resumed") lived.Reopen();
                    if (pauses[i] == "killed") lived.Restart();
                    lived.Commit(Scopes[i], [.. scopes[i].Reverse()]);
                }
                Assert.Equal(clean.Nodes(), lived.Nodes());
                Assert.Equal(clean.Edges(), lived.Edges());
            },
            iter: 60, threads: 2);

    private static string Properties(string? id, string? name, string? cidr, string? seen) =>
        "{" + string.Join(",", new[] { ("cidr", cidr), ("id", id), ("name", name), ("seen", seen) }.Where(x => x.Item2 is not null).Select(x => $"\"{x.Item1}\":{x.Item2}")) + "}";

    // Mostly read by the same definition, and mostly completely.
    private static Gen<LastingPart[]> LastingGen(int part) => Gen.Frequency(
        (1, Gen.Const<LastingPart[]>([])),
        (2, from definition in Any(1, 1, 1, 2) from whole in Any(true, true, false) select new[] { new LastingPart(Parts[part], definition, whole) }));

    private static Gen<string> Pause => Any("none", "next run", "killed and resumed", "killed");

    private static Gen<T> Any<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static Gen<object[]> NodeOrEdges => Gen.OneOf(NodeGen, EdgeGen).Array[0, 12];

    private static void Play(Step[] steps, bool spill)
    {
        using var ledger = new TestLedger(spill ? new LedgerOptions { SpillBytes = 0 } : null);
        var naive = new NaiveLedger();
        foreach (var step in steps)
        {
            if (step.NewRun) ledger.NextRun();
            if (step.Reopen) ledger.Reopen();
            var scope = Scopes[step.Scope];
            var commit = ledger.Commit(scope, step.Fuse, step.Keep, step.Lasting, step.Contributions);
            var (held, counts, nodes, edges) = naive.Commit(scope, ledger.Run, step.Contributions, step.Keep, step.Fuse, step.Lasting);
            Compare(ledger, naive);
            Assert.Equal(held, commit.Status == ScopeStatus.Held);
            Assert.Equal(
                (IEnumerable<int>)counts,
                [commit.NodesAdded, commit.NodesChanged, commit.NodesRemoved, commit.EdgesAdded, commit.EdgesChanged, commit.EdgesRemoved]);
            if (held) continue;

            Assert.Equal((nodes, edges), (commit.Nodes, commit.Edges));
            var again = ledger.Commit(scope, DeleteFuse.Off, step.Keep, step.Lasting, step.Contributions);
            Assert.Equal(commit with { NodesAdded = 0, NodesChanged = 0, NodesRemoved = 0, EdgesAdded = 0, EdgesChanged = 0, EdgesRemoved = 0, RowsWritten = 0 }, again);
        }
        CompareChanges(ledger, naive);
    }

    private static void Compare(TestLedger ledger, NaiveLedger naive)
    {
        using var reader = ledger.Read();
        var graph = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var confirmed = new SortedDictionary<string, long>(StringComparer.Ordinal);
        foreach (var node in reader.OrderedNodes())
        {
            graph[$"node {node.Label} {node.Id}"] = $"[{string.Join(",", node.Labels)}]" + Encoding.UTF8.GetString(node.Properties.Span);
            confirmed[$"node {node.Label} {node.Id}"] = node.LastUpdated;
        }
        foreach (var edge in reader.OrderedEdges())
        {
            string key = $"edge {edge.Type} {edge.FromLabel} {edge.FromId} {edge.ToLabel} {edge.ToId}";
            graph[key] = Encoding.UTF8.GetString(edge.Properties.Span);
            confirmed[key] = edge.LastUpdated;
        }
        Assert.Equal(naive.Graph, graph);
        Assert.Equal(0L, ledger.Misplaced());
        Assert.Equal(
            naive.Confirmed.OrderBy(x => x.Key, StringComparer.Ordinal).Select(x => (x.Key, new DateTimeOffset(TestLedger.Time((int)x.Value)).ToUnixTimeSeconds())),
            confirmed.Select(x => (x.Key, x.Value)));
    }

    private static void CompareChanges(TestLedger ledger, NaiveLedger naive)
    {
        using var reader = ledger.Read();
        var changes = reader.Changes(new ChangeFilter(0, long.MaxValue, default, [])).Select(change =>
        {
            string key = change.EdgeType is null
                ? $"node {change.Label} {change.Id}"
                : $"edge {change.EdgeType} {change.Label} {change.Id} {change.ToLabel} {change.ToId}";
            return $"{change.Run} {change.Account}/{change.Region}/{change.ResourceType} {change.Kind} {key}{Difference(change.Detail)}";
        });
        Assert.Equal(naive.Changes, changes.Order(StringComparer.Ordinal));
    }

    private static string Difference(string? detail)
    {
        if (detail is null) return "";
        var text = new StringBuilder(" ");
        using var document = JsonDocument.Parse(detail);
        foreach (var property in document.RootElement.EnumerateObject())
        {
            if (property.Name == ":labels") text.Append($"{Labels(property.Value[0])}>{Labels(property.Value[1])}");
            else text.Append($"{property.Name}:{property.Value[0].GetRawText()}>{property.Value[1].GetRawText()};");
        }
        return text.ToString();
    }

    private static string Labels(JsonElement labels) => $"[{string.Join(",", labels.EnumerateArray().Select(label => label.GetString()))}]";

    private sealed record Step(int Scope, object[] Contributions, string[] Keep, LastingPart[] Lasting, DeleteFuse Fuse, bool NewRun, bool Reopen)
    {
        public override string ToString() =>
            $"scope {Scope}{(NewRun ? " new run" : "")}{(Reopen ? " reopened" : "")} fuse {Fuse.MaxRemovePercent} keep [{string.Join(";", Keep.Select(PartPath.Display))}] lasting [{string.Join(";", Lasting.Select(part => $"{PartPath.Display(part.Path)} {part.Definition} {part.IsWhole}"))}]: "
            + string.Join(" | ", Contributions.Select(contribution => contribution is NodeContribution node
                ? $"({node.Label} {node.Id} +{string.Join("+", node.ExtraLabels)} {Encoding.UTF8.GetString(node.Properties.Span)} {Encoding.UTF8.GetString(node.Keys.Span)} {(node.Owner ? "owner " : node.Annotates ? "annotates " : "")}'{PartPath.Display(node.Part)}')"
                : contribution is EdgeContribution edge ? $"<{edge.From} {edge.Type} {edge.To} {Encoding.UTF8.GetString(edge.Properties.Span)} '{PartPath.Display(edge.Part)}'>" : ""));
    }
}
