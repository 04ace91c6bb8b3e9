namespace CartographyPS.Cypher.Planning.Patterns;

/// <summary>A <c>shortestPath</c> or <c>allShortestPaths</c> in a pattern.</summary>
/// <param name="Edge">Its edge.</param>
/// <param name="IsAll">All shortest paths, not one.</param>
/// <param name="PathSlot">The slot of the path; null when it has no name.</param>
internal sealed record PatternShortestPath(PatternEdge Edge, bool IsAll, int? PathSlot);
