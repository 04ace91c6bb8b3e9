namespace CartographyPS.Cypher.Syntax;

/// <summary>A test of a value's type: <c>a IS :: STRING</c>.</summary>
/// <param name="Subject">The value.</param>
/// <param name="Type">What it must be.</param>
/// <param name="IsNegated">It must not be that: <c>IS NOT ::</c>.</param>
internal sealed record TypeCheck(Expression Subject, TypeUnion Type, bool IsNegated) : Expression;
