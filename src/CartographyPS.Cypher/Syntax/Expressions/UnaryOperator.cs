namespace CartographyPS.Cypher.Syntax;

/// <summary>An operator with one operand.</summary>
internal enum UnaryOperator
{
    /// <summary><c>NOT a</c>.</summary>
    Not,

    /// <summary><c>-a</c>.</summary>
    Minus,

    /// <summary><c>+a</c>.</summary>
    Plus,

    /// <summary><c>a IS NULL</c>.</summary>
    IsNull,

    /// <summary><c>a IS NOT NULL</c>.</summary>
    IsNotNull,
}
