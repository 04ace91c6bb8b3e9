namespace CartographyPS.Cypher.Syntax;

/// <summary>A parameter: $name.</summary>
/// <param name="Name">The name, without $.</param>
internal sealed record Parameter(string Name) : Expression;
