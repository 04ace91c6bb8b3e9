using CartographyPS.Cypher.Execution.Operators;
using CartographyPS.Cypher.Syntax;

namespace CartographyPS.Cypher.Planning.Clauses;

/// <summary>The values of the items of WITH or RETURN.</summary>
/// <param name="Plan">The plan that computes them.</param>
/// <param name="Bindings">The slot of each item.</param>
/// <param name="Known">Expressions whose values are in slots, so that ORDER BY may repeat them.</param>
internal sealed record ProjectedValues(Operator Plan, IReadOnlyList<Binding> Bindings, IReadOnlyDictionary<Expression, int> Known);
