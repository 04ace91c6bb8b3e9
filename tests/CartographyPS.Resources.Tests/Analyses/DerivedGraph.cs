using System.Text.Json;
using System.Text.Json.Nodes;
using CartographyPS.Engine.Analyses;
using CartographyPS.Engine.Analyses.Running;
using CartographyPS.Engine.Graph;
using CartographyPS.Engine.Ledger;
using CartographyPS.Engine.Ledger.Reading;

namespace CartographyPS.Resources.Tests.Analyses;

/// <summary>A small graph of a test, over which all analyses run.</summary>
internal sealed class DerivedGraph : IDisposable
{
    private static readonly ScopeId Scope = new("111111111111", "eu-central-1", "test");

    private readonly string _folder = Directory.CreateTempSubdirectory("derived-").FullName;
    private readonly GraphLedger _ledger;
    private readonly Dictionary<(string Label, string Id), SortedDictionary<string, object>> _nodes = [];
    private readonly List<EdgeContribution> _edges = [];

    public DerivedGraph() => _ledger = GraphLedger.Open(Path.Combine(_folder, "graph.db"), AwsAnalyses.Catalog.Model);

    /// <summary>Adds a node.</summary>
    /// <returns>Its name for <see cref="Edge"/>: label and id.</returns>
    public string Node(string label, string id, params (string Name, object Value)[] properties)
    {
        var values = new SortedDictionary<string, object>(StringComparer.Ordinal) { ["id"] = id };
        foreach (var (name, value) in properties) values[name] = value;
        _nodes[(label, id)] = values;
        return $"{label} {id}";
    }

    /// <summary>Removes a node.</summary>
    public void Remove(string node) => _nodes.Remove((node.Split(' ', 2)[0], node.Split(' ', 2)[1]));

    /// <summary>Adds an edge between two nodes.</summary>
    public void Edge(string from, string type, string to) =>
        _edges.Add(new EdgeContribution { Part = PartPath.Root, Type = type, From = End(from), To = End(to) });

    /// <summary>Runs all analyses over the graph as it is.</summary>
    /// <param name="name">The analysis whose facts are returned.</param>
    /// <param name="rules">The analyses with other rules; null for the usual ones.</param>
    /// <returns>Its facts, sorted: <c>Label id {properties}</c> for nodes, <c>Label id -TYPE-> Label id {properties}</c> for edges.</returns>
    public string[] Derive(string name, AnalysisCatalog? rules = null)
    {
        long run = _ledger.BeginRun(new RunInfo("1.0", "test"));
        using (var writer = _ledger.OpenScope(run, Scope))
        {
            foreach (var node in _nodes) writer.Add(Contribution(node.Key.Label, node.Key.Id, node.Value));
            foreach (var edge in _edges) writer.Add(edge);
            writer.Commit(ScopeStatus.Complete, DeleteFuse.Off);
        }
        var catalog = rules ?? AwsAnalyses.Catalog;
        foreach (var result in new AnalysisRunner(catalog, _ledger, run).Run(catalog.Analyses, false, _ => { }, CancellationToken.None))
            Assert.True(result.Status == ScopeStatus.Complete, $"{result.Analysis}: {result.Message}");
        _ledger.EndRun(run, RunStatus.Complete);

        var analysis = catalog.Analyses.Single(one => one.Name == name);
        using var reader = LedgerReader.Open(_ledger.Path);
        return [.. Nodes(reader, analysis).Concat(Edges(reader, analysis)).Order(StringComparer.Ordinal)];
    }

    public void Dispose()
    {
        _ledger.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static NodeContribution Contribution(string label, string id, SortedDictionary<string, object> properties) => new()
    {
        Part = PartPath.Root,
        Label = label,
        Id = id,
        ExtraLabels = AwsAnalyses.Catalog.Model.ExtraLabels[label],
        Properties = JsonSerializer.SerializeToUtf8Bytes(properties),
        Owner = true,
    };

    private static NodeReference End(string node) => new(node.Split(' ', 2)[0], "id", node.Split(' ', 2)[1]);

    private static IEnumerable<string> Nodes(LedgerReader reader, Analysis analysis)
    {
        foreach (var node in reader.OrderedNodes())
        {
            string[] stated = [.. analysis.StatedNodes.Where(facts => facts.Label == node.Label).SelectMany(facts => facts.Properties)];
            var facts = new JsonObject(JsonNode.Parse(node.Properties.Span)!.AsObject().Where(property => stated.Contains(property.Key))
                .Select(property => KeyValuePair.Create(property.Key, property.Value?.DeepClone())));
            if (facts.Count > 0) yield return $"{node.Label} {node.Id} {facts.ToJsonString(Plain)}";
        }
    }

    private static IEnumerable<string> Edges(LedgerReader reader, Analysis analysis) =>
        from edge in reader.OrderedEdges()
        where analysis.StatedEdges.Any(stated => stated.Are(edge.Type, edge.FromLabel, edge.ToLabel))
        let properties = edge.Properties.Length > 2 ? " " + System.Text.Encoding.UTF8.GetString(edge.Properties.Span) : ""
        select $"{edge.FromLabel} {edge.FromId} -{edge.Type}-> {edge.ToLabel} {edge.ToId}{properties}";

    private static readonly JsonSerializerOptions Plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
