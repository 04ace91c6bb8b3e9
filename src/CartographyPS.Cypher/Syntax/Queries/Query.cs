namespace CartographyPS.Cypher.Syntax;

/// <summary>Queries joined by UNION, or one alone.</summary>
/// <param name="Branches">The queries, one or more.</param>
/// <param name="IsUnionAll">They are joined by UNION ALL, which keeps equal rows.</param>
internal sealed record Query(SyntaxList<SingleQuery> Branches, bool IsUnionAll) : SyntaxNode;
