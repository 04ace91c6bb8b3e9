namespace CartographyPS.Engine.Ledger.Reading.History;

/// <summary>A run with the sums over its scopes. Times are UTC.</summary>
internal sealed record RunSummary(
    long Run,
    DateTime Started,
    DateTime? Ended,
    string Status,
    string? Message,
    string? User,
    string? Machine,
    string? Version,
    string? Request,
    int Scopes,
    int ScopesRead,
    int NodesAdded,
    int NodesChanged,
    int NodesRemoved,
    int EdgesAdded,
    int EdgesChanged,
    int EdgesRemoved);
