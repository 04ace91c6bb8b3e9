using CartographyPS.Engine.Aws.Model;
using CartographyPS.Engine.Sync.Planning;
using CartographyPS.Engine.Sync.Results;

namespace CartographyPS.Engine.Sync.Running;

/// <summary>
/// An account in a run. Its scopes are read until the run is stopped or AWS no longer accepts the credentials. A refusal by one service or
/// region does not prove that (regions that are not enabled refuse too), so STS is called before the account is ended.
/// </summary>
internal sealed class AccountRun(SyncAccount account, ISyncObserver observer, CancellationToken run) : IDisposable
{
    private static readonly Operation GetCallerIdentity = new("sts", "GetCallerIdentity");
    private static readonly IReadOnlyDictionary<string, object?> None = new Dictionary<string, object?>();

    private readonly CancellationTokenSource _stop = CancellationTokenSource.CreateLinkedTokenSource(run);
    private readonly SemaphoreSlim _turn = new(1);

    /// <summary>Cancelled when no more of the account is to be read.</summary>
    public CancellationToken Stopped => _stop.Token;

    /// <summary>Handles a call whose credentials were not accepted: ends the account with one error, unless STS accepts them.</summary>
    /// <returns>True when the account has ended.</returns>
    /// <exception cref="OperationCanceledException">The run was stopped.</exception>
    public async Task<bool> EndsWithAsync(Exception exception)
    {
        await _turn.WaitAsync(CancellationToken.None).ConfigureAwait(false);
        try
        {
            if (_stop.IsCancellationRequested) return true;
            if (await AreAcceptedAsync().ConfigureAwait(false)) return false;

            observer.AccountFailed(account, exception);
            _stop.Cancel();
            return true;
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _stop.Dispose();
        _turn.Dispose();
    }

    private async Task<bool> AreAcceptedAsync()
    {
        try
        {
            await foreach (var answer in account.Reader(0).ReadAsync(GetCallerIdentity, account.HomeRegion, None, run).ConfigureAwait(false)) answer.Dispose();
            return true;
        }
#pragma warning disable CA1031 // Whatever the reason for STS, the first error is reported.
        catch (Exception) when (!run.IsCancellationRequested)
#pragma warning restore CA1031
        {
            return false;
        }
    }
}
