namespace CartographyPS.Cypher.Syntax;

/// <summary>An item of WITH or RETURN.</summary>
/// <param name="Expression">Its value.</param>
/// <param name="Alias">Its name after AS; null for none.</param>
/// <param name="Text">Its text in the query: its name when it has no other.</param>
internal sealed record ProjectionItem(Expression Expression, string? Alias, string Text) : SyntaxNode
{
    /// <summary>The name of the column or variable.</summary>
    public string Name => Alias ?? (Expression is Variable variable ? variable.Name : Text);
}
