namespace CartographyPS.Cypher.Syntax;

/// <summary>What the labels of a node, or the type of a relationship, must fulfil.</summary>
internal abstract record LabelExpression : SyntaxNode;
