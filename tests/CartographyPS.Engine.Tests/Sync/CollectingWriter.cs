using System.Text;
using CartographyPS.Engine.Graph;
using CartographyPS.Engine.Ledger;

namespace CartographyPS.Engine.Tests.Sync;

/// <summary>Collects what a reader states.</summary>
internal sealed class CollectingWriter : IScopeWriter
{
    private readonly Lock _gate = new();

    public List<NodeContribution> Nodes { get; } = [];

    public List<EdgeContribution> Edges { get; } = [];

    public List<string> Kept { get; } = [];

    /// <summary>The nodes as <c>Label id {properties}</c>, sorted.</summary>
    public IEnumerable<string> NodeTexts =>
        Nodes.Select(node => $"{node.Label} {node.Id} {Encoding.UTF8.GetString(node.Properties.Span)}").Order(StringComparer.Ordinal);

    /// <summary>The edges as <c>Label.property=value -TYPE-> Label.property=value</c>, sorted.</summary>
    public IEnumerable<string> EdgeTexts => Edges.Select(edge =>
        $"{edge.From.Label}.{edge.From.Property}={edge.From.Value} -{edge.Type}-> {edge.To.Label}.{edge.To.Property}={edge.To.Value}")
        .Order(StringComparer.Ordinal);

    /// <summary>The kept parts, formatted for messages and sorted.</summary>
    public IEnumerable<string> KeptTexts => Kept.Select(PartPath.Display).Order(StringComparer.Ordinal);

    public int Contributions => Nodes.Count + Edges.Count;

    public void Add(NodeContribution node)
    {
        lock (_gate) Nodes.Add(node);
    }

    public void Add(EdgeContribution edge)
    {
        lock (_gate) Edges.Add(edge);
    }

    public void Keep(string part)
    {
        lock (_gate) Kept.Add(part);
    }

    public bool Has(string part, long definition) => false;

    public void Complete(string part, long definition)
    {
    }

    public ScopeCommit Commit(ScopeStatus status, DeleteFuse fuse, string? message = null) =>
        throw new NotSupportedException("A reader does not commit.");

    public void Dispose()
    {
    }
}
