namespace CartographyPS.Engine.Resources.Calls;

/// <summary>How a member of folded rows is computed.</summary>
internal enum FoldKind
{
    /// <summary>A value that the rows have in common.</summary>
    By,

    /// <summary>The number of rows.</summary>
    Count,

    /// <summary>The first of timestamps.</summary>
    First,

    /// <summary>The last of timestamps.</summary>
    Last,
}
