using System.Management.Automation;
using CartographyPS.Engine.Ledger;
using CartographyPS.Engine.Ledger.Reading.History;

namespace CartographyPS;

/// <summary>A change of the graph, as <c>Get-CartographyChange</c> shows it: one object for each changed property of a node.</summary>
public sealed class ChangeInfo
{
    private ChangeInfo(GraphChange change)
    {
        Run = change.Run;
        Time = InvariantValue.Of(change.Time)!;
        Kind = change.Kind.ToString();
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

    /// <summary>The number of the run that found the change.</summary>
    public long Run { get; }

    /// <summary>The start of that run, UTC. A <see cref="DateTime"/>.</summary>
    public object Time { get; }

    /// <summary><c>Added</c>, <c>Changed</c> or <c>Removed</c>.</summary>
    public string Kind { get; }

    /// <summary><c>Node</c> or <c>Edge</c>.</summary>
    public string Element { get; }

    /// <summary>The label of the node, or of the start node of an edge.</summary>
    public string Label { get; }

    /// <summary>The id of that node.</summary>
    public string Id { get; }

    /// <summary>The type of the edge; null for a node.</summary>
    public string? EdgeType { get; }

    /// <summary>The label of the end node of an edge; null for a node.</summary>
    public string? ToLabel { get; }

    /// <summary>The id of the end node of an edge; null for a node.</summary>
    public string? ToId { get; }

    /// <summary>The changed property of the node; null when none changed.</summary>
    public string? Property { get; private init; }

    /// <summary>The value before; null for none.</summary>
    public object? Before { get; private init; }

    /// <summary>The value after; null for none.</summary>
    public object? After { get; private init; }

    /// <summary>The account of the change.</summary>
    public string Account { get; }

    /// <summary>The region of the change, or <c>global</c>.</summary>
    public string Region { get; }

    /// <summary>The resource type whose scope changed.</summary>
    public string ResourceType { get; }

    /// <summary>
    /// Returns the objects of a change. Those of nodes and of edges have type names of their own, and so tables with the columns that matter.
    /// </summary>
    internal static IEnumerable<PSObject> Of(GraphChange change) => Rows(change).Select(row =>
    {
        var result = new PSObject(row);
        result.TypeNames.Insert(0, $"{typeof(ChangeInfo).FullName}#{row.Element}");
        return result;
    });

    private static IEnumerable<ChangeInfo> Rows(GraphChange change)
    {
        if (change.Detail is null or "{}") return [new ChangeInfo(change)];

        using var detail = LedgerJson.Parse(change.Detail);
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
