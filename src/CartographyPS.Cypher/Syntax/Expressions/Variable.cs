namespace CartographyPS.Cypher.Syntax;

/// <summary>A variable.</summary>
/// <param name="Name">The name.</param>
internal sealed record Variable(string Name) : Expression;
