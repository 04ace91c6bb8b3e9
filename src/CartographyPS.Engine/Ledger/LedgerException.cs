namespace CartographyPS.Engine.Ledger;

/// <summary>The ledger could not be used; its data is as it was.</summary>
internal sealed class LedgerException : Exception
{
    /// <summary>Describes the fault.</summary>
    public LedgerException(LedgerFault fault, string message, Exception? inner = null)
        : base(message, inner) => Fault = fault;

    /// <summary>Why.</summary>
    public LedgerFault Fault { get; }

    /// <summary>Who has the ledger, when it is locked and that is known.</summary>
    public LockHolder? Holder { get; init; }
}
