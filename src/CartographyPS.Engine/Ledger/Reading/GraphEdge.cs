namespace CartographyPS.Engine.Ledger.Reading;

/// <summary>An edge of the merged graph.</summary>
/// <param name="Type">Its type.</param>
/// <param name="FromLabel">The primary label of the start node.</param>
/// <param name="FromId">The id of that node.</param>
/// <param name="ToLabel">The primary label of the end node.</param>
/// <param name="ToId">The id of that node.</param>
/// <param name="Properties">Its properties, a JSON object; null for none.</param>
/// <param name="FirstSeen">The time when it was added to the graph, UTC.</param>
/// <param name="LastUpdated">The start of the run that last read it, UTC; null when no read of it was completed.</param>
internal sealed record GraphEdge(
    string Type, string FromLabel, string FromId, string ToLabel, string ToId, string? Properties, DateTime FirstSeen, DateTime? LastUpdated);
