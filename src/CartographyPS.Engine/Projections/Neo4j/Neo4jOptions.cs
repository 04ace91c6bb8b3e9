namespace CartographyPS.Engine.Projections.Neo4j;

/// <summary>The options of a publish.</summary>
/// <param name="Full">True to compare the whole graph, whatever state the database has recorded.</param>
/// <param name="Touch">True to update <c>lastupdated</c> also on nodes and edges that have not changed.</param>
/// <param name="ModuleVersion">The module version to write with each node and edge.</param>
/// <param name="Parallelism">
/// The number of node batches written in parallel, 1 or <see cref="Writing.Fence.Lanes"/>; null to choose by the server.
/// </param>
internal sealed record Neo4jOptions(bool Full, bool Touch, string ModuleVersion, int? Parallelism = null);
