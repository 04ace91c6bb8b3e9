namespace CartographyPS;

/// <summary>Whether a database has the ledger's graph.</summary>
public enum ProjectionStatus
{
    /// <summary>It has.</summary>
    Complete,

    /// <summary>Not yet: what is missing is in the ledger, and the next publish brings it there.</summary>
    Pending,

    /// <summary>It has but for what it refuses, which warnings name; that is in the ledger.</summary>
    Partial,
}
