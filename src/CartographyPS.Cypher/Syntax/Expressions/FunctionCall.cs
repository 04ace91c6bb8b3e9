namespace CartographyPS.Cypher.Syntax;

/// <summary>A call of a function.</summary>
/// <param name="Name">Its full name as the query has it.</param>
/// <param name="IsDistinct">Equal values are aggregated once.</param>
/// <param name="Arguments">The arguments.</param>
internal sealed record FunctionCall(string Name, bool IsDistinct, SyntaxList<Expression> Arguments) : Expression;
