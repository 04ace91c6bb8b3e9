namespace CartographyPS.Cypher.Syntax;

/// <summary>The paths of a pattern that are wanted.</summary>
internal enum PathSelector
{
    /// <summary>All.</summary>
    Every,

    /// <summary>One of the shortest: <c>shortestPath(...)</c>.</summary>
    Shortest,

    /// <summary>All of the shortest: <c>allShortestPaths(...)</c>.</summary>
    AllShortest,
}
