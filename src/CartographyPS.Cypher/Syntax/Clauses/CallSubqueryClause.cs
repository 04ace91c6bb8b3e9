namespace CartographyPS.Cypher.Syntax;

/// <summary>CALL of a subquery.</summary>
/// <param name="Query">The subquery.</param>
/// <param name="Imports">The variables in the parentheses; null when there are none: then a WITH at its start names them.</param>
/// <param name="ImportsAll">All variables are imported (*).</param>
/// <param name="IsOptional">It is an OPTIONAL CALL.</param>
internal sealed record CallSubqueryClause(Query Query, SyntaxList<string>? Imports, bool ImportsAll, bool IsOptional) : Clause;
