namespace CartographyPS.Cypher.Syntax;

/// <summary>UNWIND.</summary>
/// <param name="List">The list.</param>
/// <param name="Variable">The variable of an item.</param>
internal sealed record UnwindClause(Expression List, string Variable) : Clause;
