namespace CartographyPS.Cypher.Parsing;

/// <summary>The kinds of tokens.</summary>
internal enum TokenKind
{
    /// <summary>The end of the text.</summary>
    End,

    /// <summary>A name or keyword.</summary>
    Word,

    /// <summary>A name in backticks. It is no keyword.</summary>
    QuotedName,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>A number with a fraction or exponent.</summary>
    Float,

    /// <summary>A text in quotes.</summary>
    String,

    /// <summary>A parameter.</summary>
    Parameter,

    /// <summary>An operator or a sign of punctuation.</summary>
    Symbol,
}
