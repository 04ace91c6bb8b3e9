namespace CartographyPS.Cypher.Syntax;

/// <summary>An entry of a map.</summary>
/// <param name="Key">Its name.</param>
/// <param name="Value">Its value.</param>
internal sealed record MapEntry(string Key, Expression Value) : SyntaxNode;
