namespace CartographyPS.Engine.Graph;

/// <summary>How the reading of a scope ended.</summary>
public enum ScopeStatus
{
    /// <summary>Read completely; the ledger holds what AWS said.</summary>
    Complete,

    /// <summary>Read but for some items, which keep what the ledger had of them.</summary>
    Partial,

    /// <summary>AWS denied the reading; the ledger is unchanged.</summary>
    Denied,

    /// <summary>The reading failed; the ledger is unchanged.</summary>
    Failed,

    /// <summary>The region does not have the service: a complete read of nothing.</summary>
    Unsupported,

    /// <summary>Read, but it would remove more than allowed; the ledger is unchanged until that is accepted.</summary>
    Held,

    /// <summary>Stopped before it was read; the ledger is unchanged.</summary>
    Cancelled,

    /// <summary>Not read: a resumed run had it already, it was excluded, or it needs a setting that the run was not given.</summary>
    Skipped,
}
