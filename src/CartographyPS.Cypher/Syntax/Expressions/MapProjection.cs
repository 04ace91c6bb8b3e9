namespace CartographyPS.Cypher.Syntax;

/// <summary>A map of what a node, relationship or map has: n {.a, .*, b: 1, c}.</summary>
/// <param name="Subject">What it is made of.</param>
/// <param name="IncludesAll">All properties are included (.*).</param>
/// <param name="Entries">The entries: .a is the property of that name, c the variable.</param>
internal sealed record MapProjection(Expression Subject, bool IncludesAll, SyntaxList<MapEntry> Entries) : Expression;
