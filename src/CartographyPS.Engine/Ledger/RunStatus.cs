namespace CartographyPS.Engine.Ledger;

/// <summary>How a run ended.</summary>
public enum RunStatus
{
    /// <summary>The run is in progress, or its process was killed and the ledger has not been opened for writing since.</summary>
    Running,

    /// <summary>Every scope was read completely.</summary>
    Complete,

    /// <summary>Some scopes or items were not read.</summary>
    Partial,

    /// <summary>No scope was read.</summary>
    Failed,

    /// <summary>The run was stopped.</summary>
    Cancelled,

    /// <summary>The process ended before the run did (killed, or the machine stopped), or the ledger could no longer be written.</summary>
    Interrupted,
}
