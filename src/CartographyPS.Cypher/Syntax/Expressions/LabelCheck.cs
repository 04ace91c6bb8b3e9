namespace CartographyPS.Cypher.Syntax;

/// <summary>A test of labels or of a type: n:A.</summary>
/// <param name="Subject">The node or relationship.</param>
/// <param name="Labels">What must be fulfilled.</param>
internal sealed record LabelCheck(Expression Subject, LabelExpression Labels) : Expression;
