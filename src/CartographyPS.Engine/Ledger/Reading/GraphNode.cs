namespace CartographyPS.Engine.Ledger.Reading;

/// <summary>A node of the merged graph.</summary>
/// <param name="Label">Its primary label.</param>
/// <param name="Id">Its id.</param>
/// <param name="ExtraLabels">Its additional labels, a JSON array of strings.</param>
/// <param name="Properties">Its properties, a JSON object.</param>
/// <param name="FirstSeen">The time when it was added to the graph, UTC.</param>
/// <param name="LastUpdated">The start of the run that last read it, UTC; null when no read of it was completed.</param>
internal sealed record GraphNode(string Label, string Id, string ExtraLabels, string Properties, DateTime FirstSeen, DateTime? LastUpdated);
