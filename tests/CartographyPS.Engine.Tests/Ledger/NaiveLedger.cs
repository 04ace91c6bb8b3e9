using System.Text;
using System.Text.Json;
using CartographyPS.Engine.Graph;
using CartographyPS.Engine.Ledger;

namespace CartographyPS.Engine.Tests.Ledger;

/// <summary>The ledger's semantics in the simplest form: everything is kept in lists, and the graph is rebuilt each time.</summary>
internal sealed class NaiveLedger
{
    private readonly Dictionary<ScopeId, Dictionary<string, Part>> _scopes = [];
    private readonly Dictionary<ScopeId, Dictionary<string, long>> _lasting = [];
    private readonly List<string> _changes = [];

    /// <summary>The graph's nodes and edges by key, each with its content.</summary>
    public SortedDictionary<string, string> Graph { get; private set; } = [];

    /// <summary>The changes of all runs, as text.</summary>
    public IEnumerable<string> Changes => _changes.Order(StringComparer.Ordinal);

    /// <summary>The run that last confirmed each node and edge.</summary>
    public Dictionary<string, long> Confirmed { get; private set; } = [];

    public (bool Held, int[] Counts, int Nodes, int Edges) Commit(
        ScopeId scope, long run, IEnumerable<object> contributions, IReadOnlyCollection<string> keep, DeleteFuse fuse, params LastingPart[] lasting)
    {
        var before = _scopes.GetValueOrDefault(scope) ?? [];
        var known = _lasting.GetValueOrDefault(scope) ?? [];
        var had = lasting.Where(part => known.TryGetValue(part.Path, out long definition) && definition == part.Definition).ToList();
        var read = lasting.Except(had).Where(part => part.IsWhole && !keep.Any(kept => kept.StartsWith(part.Path, StringComparison.Ordinal))).ToList();
        contributions = contributions.Where(contribution => !had.Exists(part => part.Contains(contribution)));
        var after = new Dictionary<string, Part>();
        foreach (var statements in contributions.Select(contribution => Part.Of(contribution, run)).GroupBy(part => part.Key))
        {
            after[statements.Key] = statements.DistinctBy(part => part.Content).Aggregate((a, b) => a.Unite(b));
        }
        foreach (var (key, part) in before)
        {
            if (after.ContainsKey(key)) continue;
            if (had.Exists(whole => whole.Contains(part.Path))) after[key] = part with { Confirmed = run };
            else if (!read.Exists(whole => whole.Contains(part.Path)) && IsKept(part.Path)) after[key] = part;
        }

        bool IsKept(string path) => keep.Any(kept => path.StartsWith(kept, StringComparison.Ordinal));

        _scopes[scope] = after;
        var (graph, confirmed) = Make();
        int nodesBefore = before.Values.Where(part => part.States).Select(part => part.NodeKey).Distinct().Count();
        nodesBefore -= before.Values.Where(part => part.States && IsFleeting(part.NodeKey)).Select(part => part.NodeKey).Distinct().Count();
        int removed = Graph.Keys.Count(key => key.StartsWith("node", StringComparison.Ordinal) && !graph.ContainsKey(key) && !IsFleeting(key));
        bool held = removed > 0 && (fuse.MaxRemovePercent <= 0
            || (removed > fuse.MinimumNodes && removed * 100.0 > fuse.MaxRemovePercent * nodesBefore));
        if (held)
        {
            _scopes[scope] = before;
            return (true, [0, 0, 0, 0, 0, 0], 0, 0);
        }

        var counts = new int[6];
        foreach (string key in Graph.Keys.Concat(graph.Keys).Distinct())
        {
            bool was = Graph.TryGetValue(key, out string? old);
            bool isNow = graph.TryGetValue(key, out string? now);
            if (old == now) continue;
            int kind = !was ? 0 : isNow ? 1 : 2;
            counts[(key.StartsWith("node", StringComparison.Ordinal) ? 0 : 3) + kind]++;
            _changes.Add($"{run} {scope} {(ChangeKind)kind} {key}{(kind == 1 ? Difference(old!, now!) : "")}");
        }
        Graph = graph;
        Confirmed = confirmed;
        _lasting[scope] = known.Where(part => had.Exists(whole => whole.Path == part.Key) || IsKept(part.Key))
            .Where(part => !read.Exists(whole => whole.Path == part.Key))
            .Concat(read.Select(part => KeyValuePair.Create(part.Path, part.Definition))).ToDictionary();
        int nodes = after.Values.Where(part => part.States).Select(part => part.NodeKey).Distinct().Count();
        int edges = after.Values.Where(part => part.Edge is not null).Sum(part => Pairs(part.Edge!, Nodes()).Count());
        return (false, counts, nodes, edges);
    }

    private static bool IsFleeting(string nodeKey) => TestLedger.SmallModel.Fleeting.Any(label => nodeKey.StartsWith($"node {label} ", StringComparison.Ordinal));

    private static string Difference(string old, string now)
    {
        var before = JsonSerializer.Deserialize<SortedDictionary<string, JsonElement>>(old[old.IndexOf('{')..])!;
        var after = JsonSerializer.Deserialize<SortedDictionary<string, JsonElement>>(now[now.IndexOf('{')..])!;
        string labelsBefore = old[..old.IndexOf('{')];
        string labelsNow = now[..now.IndexOf('{')];
        var text = new StringBuilder(" ");
        if (labelsBefore != labelsNow) text.Append($"{labelsBefore}>{labelsNow}");
        foreach (string name in before.Keys.Concat(after.Keys).Distinct().Order(StringComparer.Ordinal))
        {
            string a = before.TryGetValue(name, out var x) ? x.GetRawText() : "null";
            string b = after.TryGetValue(name, out var y) ? y.GetRawText() : "null";
            if (a != b) text.Append($"{name}:{a}>{b};");
        }
        return text.ToString();
    }

    private IEnumerable<Part> All() => _scopes.Values.SelectMany(scope => scope.Values);

    private Dictionary<string, (string[] Labels, SortedDictionary<string, string> Properties, string Label, string Id)> Nodes() =>
        All().Where(part => part.Node is not null).GroupBy(part => part.NodeKey).Where(group => group.Any(part => part.States)).ToDictionary(
            group => group.Key,
            group => (
                group.SelectMany(part => part.Labels).Distinct().Order(StringComparer.Ordinal).ToArray(),
                Merge(group), group.First().Node!.Label, group.First().Node!.Id));

    private static SortedDictionary<string, string> Merge(IEnumerable<Part> statements)
    {
        var parts = statements.ToList();
        var merged = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var property in parts.SelectMany(part => part.Properties.Select(property => (part, property.Key, property.Value)))
            .OrderBy(x => x.part.Node?.Owner == true).ThenBy(x => x.Value, NaiveValueOrder.Instance))
        {
            merged[property.Key] = property.Value;
        }
        foreach (var (label, name) in TestLedger.SmallModel.United.Where(pair => pair.Label == parts[0].Node?.Label))
        {
            if (Unite([.. parts.Where(part => part.Properties.ContainsKey(name)).Select(part => part.Properties[name])]) is { } united) merged[name] = united;
        }
        return merged;
    }

    // A single value is unchanged.
    private static string? Unite(string[] values)
    {
        if (values.Length < 2) return values.FirstOrDefault();
        var lists = values.Where(value => value[0] == '[').Select(value => JsonSerializer.Deserialize<JsonElement[]>(value)!).ToList();
        if (lists.Count == 0) return values.Order(NaiveValueOrder.Instance).Last();
        return $"[{string.Join(",", lists.SelectMany(list => list).Select(element => element.GetRawText()).Distinct().Order(NaiveValueOrder.Instance))}]";
    }

    private static string Json(SortedDictionary<string, string> properties) =>
        "{" + string.Join(",", properties.Where(property => !NodeReference.IsKey(property.Key)).Select(property => $"\"{property.Key}\":{property.Value}")) + "}";

    private (SortedDictionary<string, string> Graph, Dictionary<string, long> Confirmed) Make()
    {
        var graph = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var confirmed = new Dictionary<string, long>();
        var nodes = Nodes();
        foreach (var (key, node) in nodes) graph[key] = $"[{string.Join(",", node.Labels)}]" + Json(node.Properties);
        foreach (var part in All().Where(part => part.States))
        {
            confirmed[part.NodeKey] = Math.Max(confirmed.GetValueOrDefault(part.NodeKey), part.Confirmed);
        }
        foreach (var edge in All().Where(part => part.Edge is not null)
            .SelectMany(part => Pairs(part.Edge!, nodes).Select(key => (key, part))).GroupBy(x => x.key))
        {
            graph[edge.Key] = Json(Merge(edge.Select(x => x.part)));
            confirmed[edge.Key] = edge.Max(x => x.part.Confirmed);
        }
        return (graph, confirmed);
    }

    private static IEnumerable<string> Pairs(
        EdgeContribution edge, Dictionary<string, (string[] Labels, SortedDictionary<string, string> Properties, string Label, string Id)> nodes) =>
        from start in nodes.Values
        where Matches(edge.From, start)
        from end in nodes.Values
        where Matches(edge.To, end)
        select $"edge {edge.Type} {start.Label} {start.Id} {end.Label} {end.Id}";

    private static bool Matches(
        NodeReference reference, (string[] Labels, SortedDictionary<string, string> Properties, string Label, string Id) node)
    {
        if (!node.Labels.Contains(reference.Label)) return false;
        if (reference.Property == "id") return node.Id == reference.Value;
        string[] names = reference.Property.Split('|');
        string[] values = reference.Value.Split('\u001f');
        return names.Length == values.Length
            && names.Zip(values).All(pair => node.Properties.TryGetValue(pair.First, out string? value) && Texts(value).Contains(pair.Second));
    }

    // A list matches by each of its elements.
    private static IEnumerable<string> Texts(string json)
    {
        using var value = JsonDocument.Parse(json);
        return value.RootElement.ValueKind == JsonValueKind.Array
            ? [.. value.RootElement.EnumerateArray().Select(element => element.ToString())]
            : [value.RootElement.ToString()];
    }

    /// <summary>A contribution, with the run that confirmed it.</summary>
    private sealed record Part(
        string Key, string Path, NodeContribution? Node, EdgeContribution? Edge, string[] Labels,
        SortedDictionary<string, string> Properties, long Confirmed)
    {
        public string NodeKey => $"node {Node!.Label} {Node.Id}";

        /// <summary>True when it keeps its node in the graph.</summary>
        public bool States => Node is { Annotates: false };

        public string Content => string.Join(",", Labels) + string.Join(",", Properties);

        public static Part Of(object contribution, long run) => contribution is NodeContribution node
            ? new Part(
                $"{node.Part} {node.Label} {node.Id} {node.Owner} {node.Annotates}", node.Part, node, null,
                [.. node.ExtraLabels.Append(node.Label).Distinct().Order(StringComparer.Ordinal)], Parse(node.Properties, node.Keys), run)
            : Of((EdgeContribution)contribution, run);

        public Part Unite(Part other) => this with
        {
            Labels = [.. Labels.Union(other.Labels).Order(StringComparer.Ordinal)],
            Properties = Merge([this, other]),
        };

        private static Part Of(EdgeContribution edge, long run) =>
            new($"{edge.Part} {edge.Type} {edge.From} {edge.To}", edge.Part, null, edge, [], Parse(edge.Properties), run);

        // A key is a property that only references see.
        private static SortedDictionary<string, string> Parse(params ReadOnlyMemory<byte>[] objects)
        {
            var properties = new SortedDictionary<string, string>(StringComparer.Ordinal);
            foreach (var json in objects.Where(json => json.Length > 0))
            {
                using var document = JsonDocument.Parse(json);
                foreach (var property in document.RootElement.EnumerateObject()) properties[property.Name] = property.Value.GetRawText();
            }
            return properties;
        }
    }
}
