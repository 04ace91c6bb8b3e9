namespace CartographyPS.Cypher.Syntax;

/// <summary>A part of a list: a[from..to].</summary>
/// <param name="Subject">The list.</param>
/// <param name="From">The first index; null for the start.</param>
/// <param name="To">The index after the last; null for the end.</param>
internal sealed record Slice(Expression Subject, Expression? From, Expression? To) : Expression;
