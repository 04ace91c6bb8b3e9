namespace CartographyPS.Iam.Conditions;

/// <summary>How a condition treats a key with several values.</summary>
internal enum Quantifier
{
    /// <summary>The key has one value.</summary>
    None,

    /// <summary>Each of the request's values must satisfy the condition (ForAllValues).</summary>
    ForAllValues,

    /// <summary>One of the request's values must satisfy the condition (ForAnyValue).</summary>
    ForAnyValue,
}
