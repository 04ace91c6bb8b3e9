namespace CartographyPS.Cypher.Syntax;

/// <summary>CALL of a procedure.</summary>
/// <param name="Name">Its full name.</param>
/// <param name="Arguments">The arguments; null when there are no parentheses: then parameters of the same names are taken.</param>
/// <param name="Yield">The columns after YIELD; null for none.</param>
/// <param name="YieldsAll">All columns are wanted (YIELD *).</param>
/// <param name="Where">The condition; null for none.</param>
internal sealed record CallProcedureClause(
    string Name, SyntaxList<Expression>? Arguments, SyntaxList<YieldItem>? Yield, bool YieldsAll, Expression? Where) : Clause;
