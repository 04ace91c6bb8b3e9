namespace CartographyPS.Cypher.Syntax;

/// <summary>A list: [a, b].</summary>
/// <param name="Items">The items.</param>
internal sealed record ListLiteral(SyntaxList<Expression> Items) : Expression;
