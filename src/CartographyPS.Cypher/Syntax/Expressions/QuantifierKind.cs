namespace CartographyPS.Cypher.Syntax;

/// <summary>The number of items of a list that must fulfil a condition.</summary>
internal enum QuantifierKind
{
    /// <summary>Every item.</summary>
    All,

    /// <summary>One item or more.</summary>
    Any,

    /// <summary>No item.</summary>
    None,

    /// <summary>Exactly one item.</summary>
    Single,
}
