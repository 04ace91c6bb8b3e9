namespace CartographyPS.Cypher.Syntax;

/// <summary>EXISTS { }, COUNT { } and COLLECT { }. A pattern alone is a MATCH without RETURN.</summary>
/// <param name="Kind">What is taken of the rows.</param>
/// <param name="Query">The subquery. Its last clause may be other than RETURN.</param>
internal sealed record SubqueryExpression(SubqueryKind Kind, Query Query) : Expression;
