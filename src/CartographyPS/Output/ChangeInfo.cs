using System.Text.Json;
using CartographyPS.Engine.Ledger.Reading;

namespace CartographyPS;

/// <summary>A change of the graph, as <c>Get-CartographyChange</c> shows it: one for each property of a node that changed.</summary>
public sealed class ChangeInfo
{
    private ChangeInfo(GraphChange change)
    {
        Run = change.Run;
        Time = change.Time;
        Kind = change.Kind;
        Element = change.EdgeType is null ? "Node" : "Edge";
        Label = change.Label;
        Id = change.Id;
        EdgeType = change.EdgeType;
        ToLabel = change.ToLabel;
        ToId = change.ToId;
        Account = change.Account;
        Region = change.Region;
        ResourceType = change.ResourceType;
    }

    /// <summary>The run that found it.</summary>
    public long Run { get; }

    /// <summary>When that run started, UTC.</summary>
    public DateTime Time { get; }

    /// <summary>What happened.</summary>
    public ChangeKind Kind { get; }

    /// <summary><c>Node</c> or <c>Edge</c>.</summary>
    public string Element { get; }

    /// <summary>The node's label; of an edge, that of the node that it starts at.</summary>
    public string Label { get; }

    /// <summary>The id of that node.</summary>
    public string Id { get; }

    /// <summary>The edge's type; null for a node.</summary>
    public string? EdgeType { get; }

    /// <summary>The label of the node that the edge ends at; null for a node.</summary>
    public string? ToLabel { get; }

    /// <summary>The id of that node; null for a node.</summary>
    public string? ToId { get; }

    /// <summary>The node's property that changed; null when none did.</summary>
    public string? Property { get; private init; }

    /// <summary>Its value before; null when it had none.</summary>
    public object? Before { get; private init; }

    /// <summary>Its value since; null when it has none.</summary>
    public object? After { get; private init; }

    /// <summary>The account in which it was found.</summary>
    public string Account { get; }

    /// <summary>The region in which it was found, or <c>global</c>.</summary>
    public string Region { get; }

    /// <summary>The resource type whose reading found it.</summary>
    public string ResourceType { get; }

    internal static IEnumerable<ChangeInfo> Of(GraphChange change)
    {
        if (change.Detail is null or "{}") return [new ChangeInfo(change)];

        using var detail = JsonDocument.Parse(change.Detail);
        return
        [
            .. detail.RootElement.EnumerateObject().Select(property => new ChangeInfo(change)
            {
                Property = property.Name,
                Before = JsonProperties.Value(property.Value[0]),
                After = JsonProperties.Value(property.Value[1]),
            }),
        ];
    }
}
