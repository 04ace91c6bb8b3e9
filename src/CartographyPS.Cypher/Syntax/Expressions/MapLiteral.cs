namespace CartographyPS.Cypher.Syntax;

/// <summary>A map: {a: 1}.</summary>
/// <param name="Entries">The entries.</param>
internal sealed record MapLiteral(SyntaxList<MapEntry> Entries) : Expression;
