namespace CartographyPS.Cypher.Syntax;

/// <summary>DELETE. Only the set-up of test graphs has it.</summary>
/// <param name="Expressions">What is deleted.</param>
internal sealed record DeleteClause(SyntaxList<Expression> Expressions) : Clause;
