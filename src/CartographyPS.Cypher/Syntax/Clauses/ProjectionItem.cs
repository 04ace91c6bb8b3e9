namespace CartographyPS.Cypher.Syntax;

/// <summary>An item of WITH or RETURN.</summary>
/// <param name="Expression">Its value.</param>
/// <param name="Alias">Its name after AS; null for none.</param>
/// <param name="Text">Its text in the query: its name when it has no other.</param>
internal sealed record ProjectionItem(Expression Expression, string? Alias, string Text) : SyntaxNode
{
    /// <summary>The name of the column or variable. That of a map projection is the variable's that it is made of.</summary>
    public string Name => Alias ?? Expression switch
    {
        Variable variable => variable.Name,
        MapProjection { Subject: Variable subject } => subject.Name,
        _ => Text,
    };
}
