namespace CartographyPS.Engine.Ledger.Reading.History;

/// <summary>The result of a scope of a run. Times are UTC.</summary>
internal sealed record RunScope(
    long Run,
    string Account,
    string Region,
    string ResourceType,
    string Status,
    string? Message,
    DateTime Ended,
    int Nodes,
    int Edges,
    int NodesAdded,
    int NodesChanged,
    int NodesRemoved,
    int EdgesAdded,
    int EdgesChanged,
    int EdgesRemoved);
