namespace CartographyPS.Cypher.Syntax;

/// <summary>A number, text, truth value or null.</summary>
/// <param name="Value">The value.</param>
internal sealed record Literal(object? Value) : Expression;
