namespace CartographyPS.Iam.Evaluation;

/// <summary>What becomes of a request.</summary>
public enum Outcome
{
    /// <summary>It is denied: by a statement, or because none allows it.</summary>
    Denied,

    /// <summary>It is allowed or denied, depending on what is not known.</summary>
    Depends,

    /// <summary>It is allowed.</summary>
    Allowed,
}
