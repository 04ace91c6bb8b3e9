using CartographyPS.Engine.Ledger;

namespace CartographyPS.Engine.Sync.Running;

/// <summary>
/// Ends a run whose ledger can no longer be written: a full disk or a lost share affects all scopes, and what they would read could not
/// be stored. The ledger is not tried again, and the run reports its first error only.
/// </summary>
internal sealed class LedgerGuard(CancellationToken run) : IDisposable
{
    private readonly CancellationTokenSource _stop = CancellationTokenSource.CreateLinkedTokenSource(run);
    private LedgerException? _failure;

    /// <summary>The error of the ledger; null while it can be written.</summary>
    public LedgerException? Failure => Volatile.Read(ref _failure);

    /// <summary>Cancelled when the run is stopped or its ledger cannot be written.</summary>
    public CancellationToken Stopped => _stop.Token;

    /// <summary>Returns true when a ledger error ends the run: all do, except those that one scope's statements may have caused.</summary>
    public static bool EndsRun(LedgerException exception) => exception.Fault is not (LedgerFault.Other or LedgerFault.Query);

    /// <summary>Ends the run because the ledger could not be written.</summary>
    public void Fail(LedgerException exception)
    {
        if (Interlocked.CompareExchange(ref _failure, exception, null) is null) _stop.Cancel();
    }

    /// <inheritdoc/>
    public void Dispose() => _stop.Dispose();
}
