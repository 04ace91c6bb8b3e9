namespace CartographyPS.Cypher.Syntax;

/// <summary>A property: a.key.</summary>
/// <param name="Subject">What has it.</param>
/// <param name="Key">Its name.</param>
internal sealed record PropertyAccess(Expression Subject, string Key) : Expression;
