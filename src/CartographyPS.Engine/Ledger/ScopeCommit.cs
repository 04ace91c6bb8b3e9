using CartographyPS.Engine.Graph;

namespace CartographyPS.Engine.Ledger;

/// <summary>The result of one scope's commit. The counts are of nodes and edges of the merged graph, not of contributions.</summary>
internal sealed record ScopeCommit(
    ScopeStatus Status,
    int Nodes,
    int Edges,
    int NodesAdded,
    int NodesChanged,
    int NodesRemoved,
    int EdgesAdded,
    int EdgesChanged,
    int EdgesRemoved,
    int RowsWritten,
    string? Message);
