namespace CartographyPS.Engine.Ledger.Reading;

/// <summary>A change of the merged graph.</summary>
/// <param name="Run">The run that made it.</param>
/// <param name="Time">When that run started, UTC.</param>
/// <param name="Account">The account of the scope that it was read in.</param>
/// <param name="Region">The region of that scope.</param>
/// <param name="ResourceType">The resource type of that scope.</param>
/// <param name="Kind">What happened.</param>
/// <param name="Label">The node's primary label; of an edge, that of the node that it starts at.</param>
/// <param name="Id">The id of that node.</param>
/// <param name="EdgeType">The edge's type; null for a node.</param>
/// <param name="ToLabel">The primary label of the node that the edge ends at; null for a node.</param>
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
