namespace CartographyPS.Iam.Documents;

/// <summary>The effect of a statement.</summary>
public enum Effect
{
    /// <summary>It allows what it matches.</summary>
    Allow,

    /// <summary>It denies what it matches, whatever allows it.</summary>
    Deny,
}
