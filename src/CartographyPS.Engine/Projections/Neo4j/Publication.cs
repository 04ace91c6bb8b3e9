using CartographyPS.Engine.Projections.Neo4j.Client;
using CartographyPS.Engine.Projections.Neo4j.Refusing;

namespace CartographyPS.Engine.Projections.Neo4j;

/// <summary>How a publish went.</summary>
/// <param name="Server">The server.</param>
/// <param name="WhyInFull">Why the whole graph was compared; null when the changes were applied, or there were none.</param>
/// <param name="HasWritten">Whether anything was to be written.</param>
/// <param name="Counts">What the server changed in the graph; what the projection keeps its books in is not counted.</param>
/// <param name="Shared">The nodes that others own and that were left as they are.</param>
/// <param name="Refusals">What the database lacks because it does not take it.</param>
/// <param name="Time">How long it took.</param>
internal sealed record Publication(
    GraphServer Server, string? WhyInFull, bool HasWritten, GraphCounts Counts, long Shared, IReadOnlyList<Refusal> Refusals, TimeSpan Time);
