using CartographyPS.Cypher.Execution.Expressions;

namespace CartographyPS.Cypher.Planning.Patterns;

/// <summary>An equality, seen from one of its sides.</summary>
/// <param name="This">One side.</param>
/// <param name="ThisNeeds">The slots that it needs.</param>
/// <param name="Other">The other side.</param>
/// <param name="OtherNeeds">The slots that the other side needs.</param>
internal sealed record EqualSides(Evaluator This, IReadOnlyCollection<int> ThisNeeds, Evaluator Other, IReadOnlyCollection<int> OtherNeeds);
