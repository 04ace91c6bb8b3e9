using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using CartographyPS.Engine.Aws.Client;
using CartographyPS.Engine.Aws.Model;
using CartographyPS.Engine.Flow;
using CartographyPS.Engine.Graph;
using CartographyPS.Engine.Ledger;
using CartographyPS.Engine.Resources;
using CartographyPS.Engine.Sync.Reading;

namespace CartographyPS.Resources.Tests;

/// <summary>What a resource type states of a region's answers.</summary>
internal sealed class Stated : IScopeWriter, IAwsReader
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    private readonly IReadOnlyDictionary<string, string> _answers;
    private readonly List<NodeContribution> _nodes = [];
    private readonly List<EdgeContribution> _edges = [];
    private readonly Lock _gate = new();

    private Stated(IReadOnlyDictionary<string, string> answers) => _answers = answers;

    public int Contributions => _nodes.Count + _edges.Count;

    /// <summary>The edges as <c>Label.property=value -TYPE-> Label.property=value</c>.</summary>
    public IEnumerable<string> Edges => _edges.Select(edge =>
        $"{edge.From.Label}.{edge.From.Property}={edge.From.Value} -{edge.Type}-> {edge.To.Label}.{edge.To.Property}={edge.To.Value}");

    /// <summary>Reads a scope of account 111122223333.</summary>
    /// <param name="identifier">The resource type.</param>
    /// <param name="answers">What each operation answers, as JSON; one that is not there answers with nothing.</param>
    /// <param name="region">Which is read.</param>
    /// <param name="partition">That the region is in.</param>
    public static async Task<Stated> ByAsync(
        string identifier, IReadOnlyDictionary<string, string> answers, string region = "us-east-1", string partition = "aws")
    {
        var stated = new Stated(answers);
        using var scheduler = new WorkScheduler();
        using var reader = new ScopeReader(
            AwsResourceTypes.Catalog.Find(identifier)!, new ScopeContext("111122223333", "prod", region, partition) { Organization = "o-1" }, stated, stated,
            new ReaderLimits(8, (_, _) => Task.CompletedTask), scheduler);
        var reading = await reader.ReadAsync(CancellationToken.None).WaitAsync(Limit);
        Assert.True(reading.Status == ScopeStatus.Complete, reading.Message);
        return stated;
    }

    /// <summary>The ids of a label's nodes, each once.</summary>
    public IEnumerable<string> Ids(string label) => _nodes.Where(node => node.Label == label).Select(node => node.Id).Distinct();

    /// <summary>The labels that a node has besides its own.</summary>
    public IEnumerable<string> Labels(string label, string id) => Of(label, id).SelectMany(node => node.ExtraLabels).Distinct();

    /// <summary>A node's property as JSON; null when nothing states it.</summary>
    public string? Property(string label, string id, string name)
    {
        foreach (var node in Of(label, id))
        {
            using var properties = JsonDocument.Parse(Encoding.UTF8.GetString(node.Properties.Span));
            if (properties.RootElement.TryGetProperty(name, out var value)) return value.GetRawText();
        }
        return null;
    }

    public void Add(NodeContribution node)
    {
        lock (_gate) _nodes.Add(node);
    }

    public void Add(EdgeContribution edge)
    {
        lock (_gate) _edges.Add(edge);
    }

    public void Keep(string part)
    {
    }

    public bool Has(string part, long definition) => false;

    public void Complete(string part, long definition)
    {
    }

    public ScopeCommit Commit(ScopeStatus status, DeleteFuse fuse, string? message = null) => throw new NotSupportedException("A reader does not commit.");

    public async IAsyncEnumerable<JsonDocument> ReadAsync(
        Operation operation, string region, IReadOnlyDictionary<string, object?> parameters, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.Yield();
        yield return JsonDocument.Parse(_answers.GetValueOrDefault(operation.Name, "{}"));
    }

    public void Dispose()
    {
    }

    private IEnumerable<NodeContribution> Of(string label, string id) => _nodes.Where(node => node.Label == label && node.Id == id);
}
