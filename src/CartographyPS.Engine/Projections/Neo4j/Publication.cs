using CartographyPS.Engine.Projections.Neo4j.Client;
using CartographyPS.Engine.Projections.Neo4j.Refusing;

namespace CartographyPS.Engine.Projections.Neo4j;

/// <summary>The result of a publish.</summary>
/// <param name="Server">The server.</param>
/// <param name="WhyInFull">The reason for comparing the whole graph; null when only changes were applied, or there were none.</param>
/// <param name="HasWritten">True when there was anything to write.</param>
/// <param name="Counts">The server's counts of changes to the graph, without the projection's own records.</param>
/// <param name="Shared">The number of nodes that others own, which were left unchanged.</param>
/// <param name="Refusals">The nodes, edges and properties that the database refused.</param>
/// <param name="Time">The duration.</param>
internal sealed record Publication(
    GraphServer Server, string? WhyInFull, bool HasWritten, GraphCounts Counts, long Shared, IReadOnlyList<Refusal> Refusals, TimeSpan Time);
