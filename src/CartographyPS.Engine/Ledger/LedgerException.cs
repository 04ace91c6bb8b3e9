namespace CartographyPS.Engine.Ledger;

/// <summary>The ledger could not be used. Its data is unchanged.</summary>
internal sealed class LedgerException : Exception
{
    /// <summary>Creates the exception for a fault.</summary>
    public LedgerException(LedgerFault fault, string message, Exception? inner = null)
        : base(message, inner) => Fault = fault;

    /// <summary>The kind of fault.</summary>
    public LedgerFault Fault { get; }

    /// <summary>The holder of the ledger's lock, when it is locked and the holder is known.</summary>
    public LockHolder? Holder { get; init; }
}
