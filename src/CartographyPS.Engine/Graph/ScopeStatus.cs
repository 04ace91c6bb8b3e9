namespace CartographyPS.Engine.Graph;

/// <summary>How the reading of a scope ended.</summary>
internal enum ScopeStatus
{
    /// <summary>Read completely; the ledger holds what AWS said.</summary>
    Complete,

    /// <summary>Read except for some items, whose earlier data is kept.</summary>
    Partial,

    /// <summary>AWS denied the reading; the ledger is unchanged.</summary>
    Denied,

    /// <summary>The reading failed; the ledger is unchanged.</summary>
    Failed,

    /// <summary>The region does not have the service: a complete read of nothing.</summary>
    Unsupported,

    /// <summary>Read, but the commit would remove more than allowed. The ledger is unchanged until the removal is accepted.</summary>
    Held,

    /// <summary>Stopped before it was completely read; the ledger is unchanged.</summary>
    Cancelled,

    /// <summary>Not read: the resumed run had read it already, it was excluded, or it needs a setting that the run does not have.</summary>
    Skipped,
}
