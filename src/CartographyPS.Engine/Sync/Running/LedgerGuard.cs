using CartographyPS.Engine.Ledger;

namespace CartographyPS.Engine.Sync.Running;

/// <summary>
/// Ends a run whose ledger cannot be written any more: a full disk or a lost share is the same for all scopes, and what they would read
/// could go nowhere. The ledger is not asked again, and the run's one error is the first that it gave.
/// </summary>
internal sealed class LedgerGuard(CancellationToken run) : IDisposable
{
    private readonly CancellationTokenSource _stop = CancellationTokenSource.CreateLinkedTokenSource(run);
    private LedgerException? _failure;

    /// <summary>Why the ledger cannot be written; null while it can.</summary>
    public LedgerException? Failure => Volatile.Read(ref _failure);

    /// <summary>Is cancelled when the run is stopped or its ledger cannot be written.</summary>
    public CancellationToken Stopped => _stop.Token;

    /// <summary>Whether an error of the ledger ends the run: all do but those that what one scope stated may have brought about.</summary>
    public static bool EndsRun(LedgerException exception) => exception.Fault is not (LedgerFault.Other or LedgerFault.Query);

    /// <summary>The ledger could not be written: ends the run.</summary>
    public void Fail(LedgerException exception)
    {
        if (Interlocked.CompareExchange(ref _failure, exception, null) is null) _stop.Cancel();
    }

    /// <inheritdoc/>
    public void Dispose() => _stop.Dispose();
}
