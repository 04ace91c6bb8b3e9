namespace CartographyPS.Engine.Ledger.Reading;

/// <summary>A state of the graph, told by the commits that led to it.</summary>
/// <param name="Changed">The newest commit that changed the graph; 0 for none.</param>
/// <param name="ChangedAt">
/// When that commit ended, in milliseconds since 1970: copies of a ledger that were written to on their own count alike, but not at the
/// same times.
/// </param>
/// <param name="Read">The newest commit, also of what was read unchanged; 0 for none.</param>
internal readonly record struct GraphPosition(long Changed, long ChangedAt, long Read);
