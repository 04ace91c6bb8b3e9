namespace CartographyPS.Engine.Ledger.Reading.Ordered;

/// <summary>A node of the merged graph, for projections.</summary>
/// <param name="Label">The primary label.</param>
/// <param name="Id">The id, unique within the primary label.</param>
/// <param name="Labels">All labels, sorted by their UTF-8 bytes.</param>
/// <param name="Properties">The properties as one UTF-8 JSON object, names sorted.</param>
/// <param name="FirstSeen">The time when it was added to the graph, in milliseconds since 1970.</param>
/// <param name="LastUpdated">The start of the run that last read it, in seconds since 1970.</param>
internal sealed record OrderedNode(
    string Label, string Id, IReadOnlyList<string> Labels, ReadOnlyMemory<byte> Properties, long FirstSeen, long LastUpdated);
