using System.Text;
using System.Text.Json;
using CartographyPS.Engine.Graph;
using CartographyPS.Engine.Ledger;
using CartographyPS.Engine.Ledger.Reading;
using CsCheck;

namespace CartographyPS.Engine.Tests.Ledger;

/// <summary>Applies random runs to the ledger and to a naive model: the graph and the counts of changes are equal.</summary>
public sealed class LedgerModelTests : IDisposable
{
    private static readonly GraphModel Model = new()
    {
        Labels = new Dictionary<string, IReadOnlyList<string>> { ["A"] = ["id", "name", "p"], ["B"] = ["id", "name", "p"] },
        SharedLabels = ["Shared"],
        EdgeTypes = ["E", "F"],
        References = [("Shared", "name"), ("A", "name"), ("B", "name|p")],
        Temporal = [],
    };

    private static readonly string[] Ids = ["1", "2", "3"];
    private static readonly string[] Values = ["x", "y"];
    private static readonly string[] Parts = [PartPath.Append("", "c", "1"), PartPath.Append("", "c", "2"), PartPath.Append(PartPath.Append("", "c", "1"), "d", "1")];

    private readonly string _folder = Directory.CreateTempSubdirectory("ledger").FullName;

    private static Gen<T> Pick<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    // A resource type owns a label for all nodes or for none.
    private static Gen<NodeContribution> GenNode(bool owner) =>
        from label in Pick("A", "B")
        from id in Pick(Ids)
        from part in Pick(Parts)
        from name in Pick("x", "y", "")
        from p in Pick("x", "y", "")
        from shared in Gen.Bool
        select new NodeContribution { Label = label, Id = id, Part = part, Owner = owner, ExtraLabels = shared ? ["Shared"] : [], Properties = Json(id, name, p) };

    private static readonly Gen<NodeReference> GenReference = Gen.OneOf(
        from label in Pick("A", "B")
        from id in Pick(Ids)
        select new NodeReference(label, "id", id),
        from label in Pick("A", "Shared")
        from value in Pick(Values)
        select new NodeReference(label, "name", value),
        from first in Pick(Values)
        from second in Pick(Values)
        select new NodeReference("B", "name|p", first + "\u001f" + second));

    private static readonly Gen<EdgeContribution> GenEdge =
        from type in Pick("E", "F")
        from part in Pick(Parts)
        from start in GenReference
        from end in GenReference
        select new EdgeContribution { Type = type, Part = part, From = start, To = end };

    private static readonly Gen<Reading> GenReading =
        from scope in Gen.Int[0, 2]
        from nodes in GenNode(scope == 0).Array[0, 8]
        from edges in GenEdge.Array[0, 8]
        from kept in Pick(Parts).Array[0, 1]
        from fuse in Pick(DeleteFuse.Off, DeleteFuse.Off, new DeleteFuse(0, 0), new DeleteFuse(50, 1))
        select new Reading(new ScopeId("1", "r" + scope, "t"), nodes, edges, kept, fuse);

    [Fact]
    public void The_ledger_does_what_the_model_does() => GenReading.Array[1, 8].Sample(
        readings =>
        {
            string path = Path.Combine(_folder, Guid.NewGuid().ToString("N") + ".db");
            using var ledger = GraphLedger.Open(path, Model);
            var model = new NaiveGraph();
            foreach (var reading in readings)
            {
                long run = ledger.BeginRun(new RunInfo("0", ""));
                var commit = Write(ledger, run, reading, reverse: false);
                var expected = model.Apply(reading);
                Assert.Equal(expected.Status, commit.Status);
                Assert.Equal(expected.Counts, (commit.NodesAdded, commit.NodesChanged, commit.NodesRemoved, commit.EdgesAdded, commit.EdgesRemoved));
                Assert.Equal(model.Texts(), Texts(path));

                // Stating the same in another order writes nothing.
                if (commit.Status == ScopeStatus.Held) continue;
                var again = Write(ledger, ledger.BeginRun(new RunInfo("0", "")), reading, reverse: true);
                Assert.Equal(0, again.RowsWritten);
                Assert.Equal((commit.Nodes, commit.Edges), (again.Nodes, again.Edges));
            }
        },
        iter: 200);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static ScopeCommit Write(GraphLedger ledger, long run, Reading reading, bool reverse)
    {
        using var writer = ledger.OpenScope(run, reading.Scope);
        foreach (var node in reverse ? reading.Nodes.Reverse() : reading.Nodes) writer.Add(node);
        foreach (var edge in reverse ? reading.Edges.Reverse() : reading.Edges) writer.Add(edge);
        foreach (string part in reading.Kept) writer.Keep(part);
        return writer.Commit(ScopeStatus.Complete, reading.Fuse);
    }

    private static List<string> Texts(string path)
    {
        using var reader = LedgerReader.Open(path);
        const string Sql = """
            SELECT label || ' ' || id || CASE WHEN labels LIKE '%"Shared"%' THEN ' ["Shared"] ' ELSE ' [] ' END || properties FROM nodes
            UNION ALL SELECT from_label || ' ' || from_id || ' ' || type || ' ' || to_label || ' ' || to_id FROM edges
            """;
        var texts = reader.Query(Sql, [], row => row.GetString(0)).ToList();
        texts.Sort(StringComparer.Ordinal);
        return texts;
    }

    private static byte[] Json(string id, string name, string p)
    {
        var properties = new SortedDictionary<string, string>(StringComparer.Ordinal) { ["id"] = id };
        if (name.Length > 0) properties["name"] = name;
        if (p.Length > 0) properties["p"] = p;
        return JsonSerializer.SerializeToUtf8Bytes(properties);
    }

    private sealed record Reading(ScopeId Scope, NodeContribution[] Nodes, EdgeContribution[] Edges, string[] Kept, DeleteFuse Fuse)
    {
        public override string ToString() => $"\n{Scope} {Fuse} kept [{string.Join(", ", Kept.Select(PartPath.Display))}]"
            + string.Concat(Nodes.Select(node => $"\n  {node.Label} {node.Id} [{PartPath.Display(node.Part)}] {(node.Owner ? "owner " : "")}{string.Join(",", node.ExtraLabels)} {Encoding.UTF8.GetString(node.Properties.Span)}"))
            + string.Concat(Edges.Select(edge => $"\n  {edge.From} -{edge.Type}-> {edge.To} [{PartPath.Display(edge.Part)}]"));
    }

    /// <summary>The rules of the ledger, implemented without regard to speed.</summary>
    private sealed class NaiveGraph
    {
        private readonly Dictionary<(ScopeId, string, string, string), Claim> _nodes = [];
        private readonly Dictionary<(ScopeId, EdgeContribution), bool> _edges = new(new EdgeComparer());

        public (ScopeStatus Status, (int, int, int, int, int) Counts) Apply(Reading reading)
        {
            var before = (Nodes: Nodes(), Edges: Edges(Nodes()));
            int scopeNodes = _nodes.Where(claim => claim.Key.Item1 == reading.Scope).Select(claim => (claim.Key.Item3, claim.Key.Item4)).Distinct().Count();
            var oldNodes = new Dictionary<(ScopeId, string, string, string), Claim>(_nodes);
            var oldEdges = _edges.Keys.ToList();

            var kept = new HashSet<string>(reading.Kept);
            var stated = reading.Nodes.GroupBy(node => (reading.Scope, node.Part, node.Label, node.Id)).ToDictionary(group => group.Key, Unite);
            foreach (var key in _nodes.Keys.Where(key => key.Item1 == reading.Scope && !stated.ContainsKey(key) && !PartPath.IsUnderAny(key.Item2, kept)).ToList()) _nodes.Remove(key);
            foreach (var claim in stated)
            {
                if (!_nodes.TryGetValue(claim.Key, out var old) || !old.SameContent(claim.Value)) _nodes[claim.Key] = claim.Value;
            }
            foreach (var key in _edges.Keys.Where(key => key.Item1 == reading.Scope && !PartPath.IsUnderAny(key.Item2.Part, kept)).ToList()) _edges.Remove(key);
            foreach (var edge in reading.Edges) _edges[(reading.Scope, edge)] = true;

            var after = (Nodes: Nodes(), Edges: Edges(Nodes()));
            int removed = before.Nodes.Keys.Except(after.Nodes.Keys).Count();
            if (reading.Fuse.Trips(removed, scopeNodes))
            {
                _nodes.Clear();
                foreach (var claim in oldNodes) _nodes[claim.Key] = claim.Value;
                _edges.Clear();
                foreach (var edge in oldEdges) _edges[edge] = true;
                return (ScopeStatus.Held, default);
            }
            return (ScopeStatus.Complete, (
                after.Nodes.Keys.Except(before.Nodes.Keys).Count(),
                after.Nodes.Count(node => before.Nodes.TryGetValue(node.Key, out string? text) && text != node.Value),
                removed, after.Edges.Except(before.Edges).Count(), before.Edges.Except(after.Edges).Count()));
        }

        public List<string> Texts() =>
            [.. Nodes().Select(node => $"{node.Key.Label} {node.Key.Id} {node.Value}").Concat(Edges(Nodes())).Order(StringComparer.Ordinal)];

        private static Claim Unite(IEnumerable<NodeContribution> contributions)
        {
            var properties = new SortedDictionary<string, string>(StringComparer.Ordinal);
            foreach (var node in contributions)
            {
                foreach (var property in JsonSerializer.Deserialize<Dictionary<string, string>>(node.Properties.Span)!)
                {
                    if (!properties.TryGetValue(property.Key, out string? old) || string.CompareOrdinal(property.Value, old) > 0) properties[property.Key] = property.Value;
                }
            }
            return new Claim(properties, contributions.Any(node => node.ExtraLabels.Count > 0), contributions.Any(node => node.Owner));
        }

        private Dictionary<(string Label, string Id), string> Nodes() => _nodes.GroupBy(claim => (claim.Key.Item3, claim.Key.Item4)).ToDictionary(group => group.Key, group =>
        {
            var properties = new SortedDictionary<string, string>(StringComparer.Ordinal);
            foreach (var (_, property) in group.SelectMany(claim => claim.Value.Properties.Select(property => (claim, property)))
                .OrderBy(x => x.claim.Value.Owner).ThenBy(x => x.property.Value, StringComparer.Ordinal))
            {
                properties[property.Key] = property.Value;
            }
            return (group.Any(claim => claim.Value.Shared) ? "[\"Shared\"] " : "[] ") + JsonSerializer.Serialize(properties);
        });

        private HashSet<string> Edges(Dictionary<(string Label, string Id), string> nodes)
        {
            var edges = new HashSet<string>(StringComparer.Ordinal);
            foreach (var (_, edge) in _edges.Keys)
            {
                foreach (var start in Named(nodes, edge.From))
                {
                    foreach (var end in Named(nodes, edge.To)) edges.Add($"{start.Label} {start.Id} {edge.Type} {end.Label} {end.Id}");
                }
            }
            return edges;
        }

        private static IEnumerable<(string Label, string Id)> Named(Dictionary<(string Label, string Id), string> nodes, NodeReference reference) => nodes.Where(node =>
        {
            if (reference.Label != node.Key.Label && !(reference.Label == "Shared" && node.Value.StartsWith("[\"Shared\"]", StringComparison.Ordinal))) return false;
            var properties = JsonSerializer.Deserialize<Dictionary<string, string>>(node.Value[(node.Value.IndexOf(']') + 2)..])!;
            var values = reference.Property.Split('|').Select(property => properties.GetValueOrDefault(property)).ToList();
            return !values.Contains(null) && string.Join("\u001f", values) == reference.Value;
        }).Select(node => node.Key);

        private sealed record Claim(SortedDictionary<string, string> Properties, bool Shared, bool Owner)
        {
            public bool SameContent(Claim other) => Shared == other.Shared && Owner == other.Owner && Properties.SequenceEqual(other.Properties);
        }

        private sealed class EdgeComparer : IEqualityComparer<(ScopeId, EdgeContribution)>
        {
            public bool Equals((ScopeId, EdgeContribution) a, (ScopeId, EdgeContribution) b) => Text(a) == Text(b);

            public int GetHashCode((ScopeId, EdgeContribution) edge) => Text(edge).GetHashCode(StringComparison.Ordinal);

            private static string Text((ScopeId Scope, EdgeContribution Edge) edge) =>
                new StringBuilder().AppendJoin('\0', edge.Scope, edge.Edge.Part, edge.Edge.Type, edge.Edge.From, edge.Edge.To).ToString();
        }
    }
}
