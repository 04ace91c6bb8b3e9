namespace CartographyPS.Engine.Projections.Neo4j;

/// <summary>The options of a publish.</summary>
/// <param name="Full">True to compare the whole graph, whatever state the database has recorded.</param>
/// <param name="Touch">True to update <c>lastupdated</c> also on nodes and edges that have not changed.</param>
/// <param name="ModuleVersion">The module version to write with each node and edge.</param>
/// <param name="Parallelism">
/// The number of node batches written in parallel, 1 or <see cref="Writing.Fence.Lanes"/>; null to choose by the server.
/// </param>
internal sealed record Neo4jOptions(bool Full, bool Touch, string ModuleVersion, int? Parallelism = null)
{
    /// <summary>The number of nodes of a label, or edges of a kind, up to which those of several are touched by one statement.</summary>
    public int TouchedTogether { get; init; } = 10_000;

    /// <summary>The maximum number of elements that one statement touches. The server holds a row for each in memory.</summary>
    public int MaxTouched { get; init; } = 100_000;
}
