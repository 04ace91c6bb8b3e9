using CartographyPS.Engine.Ledger.Reading;
using CartographyPS.Engine.Projections.Neo4j.Refusing;

namespace CartographyPS.Engine.Projections.Neo4j.State;

/// <summary>What the database says of the graph of a ledger that it has.</summary>
/// <param name="Position">The state of the ledger that it was last brought to.</param>
/// <param name="IsWhole">Whether it was brought there to the end.</param>
/// <param name="Shared">The nodes that were others' then.</param>
/// <param name="SharedNow">Those of them that are others' still.</param>
/// <param name="Refusals">What the database lacks because it does not take it.</param>
/// <param name="Unindexed">The keys of the indexes that values did not fit into.</param>
internal sealed record DatabaseState(
    GraphPosition Position, bool IsWhole, long Shared, long SharedNow, IReadOnlyList<Refusal> Refusals, IReadOnlyCollection<string> Unindexed);
