namespace CartographyPS.Cypher.Syntax;

/// <summary>The direction of a relationship in a pattern.</summary>
internal enum PatternDirection
{
    /// <summary>To the right: <c>--&gt;</c>.</summary>
    Right,

    /// <summary>To the left: <c>&lt;--</c>.</summary>
    Left,

    /// <summary>Either: <c>--</c>, and <c>&lt;--&gt;</c>.</summary>
    Either,
}
