namespace CartographyPS.Engine.Ledger.Reading.History;

/// <summary>A state of the graph, identified by its commits.</summary>
/// <param name="Changed">The newest commit that changed the graph; 0 for none.</param>
/// <param name="ChangedAt">
/// The end of that commit, in milliseconds since 1970. It distinguishes copies of a ledger that have been written to independently: their
/// commit numbers are alike, but not their times.
/// </param>
/// <param name="Read">The newest commit, including those without changes; 0 for none.</param>
internal readonly record struct GraphPosition(long Changed, long ChangedAt, long Read);
