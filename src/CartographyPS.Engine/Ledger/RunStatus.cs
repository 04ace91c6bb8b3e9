namespace CartographyPS.Engine.Ledger;

/// <summary>How a run ended.</summary>
public enum RunStatus
{
    /// <summary>It is under way, or was killed.</summary>
    Running,

    /// <summary>Every scope was read completely.</summary>
    Complete,

    /// <summary>Some scopes or items were not read.</summary>
    Partial,

    /// <summary>No scope was read.</summary>
    Failed,

    /// <summary>It was stopped.</summary>
    Cancelled,
}
