using CartographyPS.Engine.Ledger.Reading.History;
using CartographyPS.Engine.Projections.Neo4j.Refusing;

namespace CartographyPS.Engine.Projections.Neo4j.State;

/// <summary>The state of a ledger's graph that the database has recorded.</summary>
/// <param name="Position">The state of the ledger at the last publish.</param>
/// <param name="IsWhole">True when that publish was completed.</param>
/// <param name="Shared">The number of nodes that others owned then.</param>
/// <param name="SharedNow">The number of these that others still own.</param>
/// <param name="Refusals">The nodes, edges and properties that the database refused.</param>
/// <param name="Unindexed">The keys of the indexes that were dropped for long values.</param>
internal sealed record DatabaseState(
    GraphPosition Position, bool IsWhole, long Shared, long SharedNow, IReadOnlyList<Refusal> Refusals, IReadOnlyCollection<string> Unindexed);
