namespace CartographyPS.Cypher.Syntax;

/// <summary>What an expression takes of the rows of a subquery.</summary>
internal enum SubqueryKind
{
    /// <summary>EXISTS: that there is one.</summary>
    Exists,

    /// <summary>COUNT: their number.</summary>
    Count,

    /// <summary>COLLECT: the values of their one column.</summary>
    Collect,
}
