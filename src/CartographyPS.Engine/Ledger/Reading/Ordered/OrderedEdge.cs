namespace CartographyPS.Engine.Ledger.Reading.Ordered;

/// <summary>An edge of the merged graph, for projections.</summary>
/// <param name="Type">The relationship type.</param>
/// <param name="FromLabel">The primary label of the start node.</param>
/// <param name="FromId">The id of the start node.</param>
/// <param name="ToLabel">The primary label of the end node.</param>
/// <param name="ToId">The id of the end node.</param>
/// <param name="Properties">Its own properties as one UTF-8 JSON object, names sorted.</param>
/// <param name="FirstSeen">The time when it was added to the graph, in milliseconds since 1970.</param>
/// <param name="LastUpdated">The start of the run that last read it, in seconds since 1970.</param>
internal sealed record OrderedEdge(
    string Type, string FromLabel, string FromId, string ToLabel, string ToId, ReadOnlyMemory<byte> Properties, long FirstSeen, long LastUpdated);
