namespace CartographyPS.Engine.Ledger;

/// <summary>How a run ended.</summary>
public enum RunStatus
{
    /// <summary>It is under way; or its process was killed, and nothing has opened the ledger for writing since.</summary>
    Running,

    /// <summary>Every scope was read completely.</summary>
    Complete,

    /// <summary>Some scopes or items were not read.</summary>
    Partial,

    /// <summary>No scope was read.</summary>
    Failed,

    /// <summary>It was stopped.</summary>
    Cancelled,

    /// <summary>Its process ended before it did (killed, or the machine stopped), or its ledger could not be written any more.</summary>
    Interrupted,
}
