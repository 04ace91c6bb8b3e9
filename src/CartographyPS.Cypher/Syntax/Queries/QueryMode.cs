namespace CartographyPS.Cypher.Syntax;

/// <summary>What is wanted of a query.</summary>
internal enum QueryMode
{
    /// <summary>Its rows.</summary>
    Run,

    /// <summary>Its plan (EXPLAIN).</summary>
    Explain,

    /// <summary>Its plan with rows and times (PROFILE).</summary>
    Profile,
}
