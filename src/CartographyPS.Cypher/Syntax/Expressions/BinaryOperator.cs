namespace CartographyPS.Cypher.Syntax;

/// <summary>An operator with two operands.</summary>
internal enum BinaryOperator
{
    /// <summary><c>OR</c>.</summary>
    Or,

    /// <summary><c>XOR</c>.</summary>
    Xor,

    /// <summary><c>AND</c>.</summary>
    And,

    /// <summary><c>+</c>.</summary>
    Add,

    /// <summary><c>-</c>.</summary>
    Subtract,

    /// <summary><c>*</c>.</summary>
    Multiply,

    /// <summary><c>/</c>.</summary>
    Divide,

    /// <summary><c>%</c>.</summary>
    Modulo,

    /// <summary><c>^</c>.</summary>
    Power,

    /// <summary><c>STARTS WITH</c>.</summary>
    StartsWith,

    /// <summary><c>ENDS WITH</c>.</summary>
    EndsWith,

    /// <summary><c>CONTAINS</c>.</summary>
    Contains,

    /// <summary><c>=~</c>.</summary>
    Matches,

    /// <summary><c>IN</c>.</summary>
    In,
}
