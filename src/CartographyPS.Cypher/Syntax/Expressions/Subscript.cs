namespace CartographyPS.Cypher.Syntax;

/// <summary>An element of a list, or a property by its name: a[i].</summary>
/// <param name="Subject">What has it.</param>
/// <param name="Index">The index or name.</param>
internal sealed record Subscript(Expression Subject, Expression Index) : Expression;
