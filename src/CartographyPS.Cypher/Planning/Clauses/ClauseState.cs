using CartographyPS.Cypher.Execution.Operators;

namespace CartographyPS.Cypher.Planning.Clauses;

/// <summary>The plan of the clauses so far.</summary>
/// <param name="Plan">The operators.</param>
/// <param name="Scope">The variables that the next clause sees.</param>
/// <param name="Columns">The columns, when the last clause was RETURN; empty otherwise.</param>
internal sealed record ClauseState(Operator Plan, Scope Scope, IReadOnlyList<OutputColumn> Columns);
