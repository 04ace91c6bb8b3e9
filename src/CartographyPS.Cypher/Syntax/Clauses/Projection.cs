namespace CartographyPS.Cypher.Syntax;

/// <summary>What WITH and RETURN have in common.</summary>
/// <param name="IsDistinct">Equal rows are passed on once.</param>
/// <param name="IncludesAll">All variables are passed on (*), and the items too.</param>
/// <param name="Items">The items.</param>
/// <param name="OrderBy">The order; empty for none.</param>
/// <param name="Skip">The number of rows to skip; null for none.</param>
/// <param name="Limit">The greatest number of rows; null for none.</param>
internal sealed record Projection(
    bool IsDistinct, bool IncludesAll, SyntaxList<ProjectionItem> Items, SyntaxList<SortItem> OrderBy, Expression? Skip, Expression? Limit) : SyntaxNode;
