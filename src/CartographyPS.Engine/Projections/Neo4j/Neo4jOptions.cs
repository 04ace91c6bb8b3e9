namespace CartographyPS.Engine.Projections.Neo4j;

/// <summary>How a graph is published.</summary>
/// <param name="Full">Whether all is to be compared, whatever the database says that it has.</param>
/// <param name="Touch">Whether <c>lastupdated</c> is kept up to date on what was read again without change.</param>
/// <param name="ModuleVersion">The version that what is written is marked with.</param>
/// <param name="SideBySide">How many batches of nodes are written at a time, 1 or <see cref="Writing.Fence.Lanes"/>; null for what suits the server.</param>
internal sealed record Neo4jOptions(bool Full, bool Touch, string ModuleVersion, int? SideBySide = null);
