namespace CartographyPS.Engine.Ledger.Reading.History;

/// <summary>A change of the merged graph.</summary>
/// <param name="Run">The run that made it.</param>
/// <param name="Time">The start of that run, UTC.</param>
/// <param name="Account">The account of the scope.</param>
/// <param name="Region">The region of the scope.</param>
/// <param name="ResourceType">The resource type of the scope.</param>
/// <param name="Kind">The kind of change.</param>
/// <param name="Label">The primary label of the node; for an edge, of its start node.</param>
/// <param name="Id">The id of that node.</param>
/// <param name="EdgeType">The edge's type; null for a node.</param>
/// <param name="ToLabel">The primary label of the edge's end node; null for a node.</param>
/// <param name="ToId">The id of that node; null for a node.</param>
/// <param name="Detail">A node's changed properties as JSON, <c>{"name":[before,after]}</c>; null for none.</param>
internal sealed record GraphChange(
    long Run,
    DateTime Time,
    string Account,
    string Region,
    string ResourceType,
    ChangeKind Kind,
    string Label,
    string Id,
    string? EdgeType,
    string? ToLabel,
    string? ToId,
    string? Detail);
