namespace CartographyPS.Cypher.Syntax;

/// <summary>The number of rows: count(*).</summary>
internal sealed record CountAll : Expression;
