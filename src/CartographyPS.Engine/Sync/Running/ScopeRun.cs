using System.Diagnostics;
using CartographyPS.Engine.Aws.Credentials;
using CartographyPS.Engine.Aws.Errors;
using CartographyPS.Engine.Flow;
using CartographyPS.Engine.Graph;
using CartographyPS.Engine.Ledger;
using CartographyPS.Engine.Resources;
using CartographyPS.Engine.Sync.Planning;
using CartographyPS.Engine.Sync.Reading;
using CartographyPS.Engine.Sync.Results;

namespace CartographyPS.Engine.Sync.Running;

/// <summary>One scope of a run, from its first call to its commit or to the note why there is none.</summary>
internal sealed class ScopeRun(
    ScopePlan plan, int priority, IRunLedger ledger, ScopeFlow flow, ISyncObserver observer, SyncOptions options, RunSettings settings,
    AccountRun account, LedgerGuard guard)
{
    private readonly DateTime _started = DateTime.UtcNow;
    private readonly Stopwatch _time = Stopwatch.StartNew();
    private readonly CountingReader _aws = new(plan.Account.Reader(priority));

    /// <summary>Reads and commits the scope.</summary>
    public async Task<SyncResult> RunAsync()
    {
        if (account.Stopped.IsCancellationRequested) return Stopped();
        if (plan.Type.Settings.Where(name => settings.Find(name) is null).ToList() is { Count: > 0 } absent)
        {
            return Note(ScopeStatus.Skipped, $"It is read by {string.Join(" and ", absent)}, which this run was not given; what is known stays as it is.");
        }
        observer.Started(plan);
        try
        {
            using var writer = await OpenAsync().ConfigureAwait(false);
            try
            {
                var reading = await ReadAsync(writer).ConfigureAwait(false);
                account.Stopped.ThrowIfCancellationRequested();
                return reading.MayCommit
                    ? Result(await CommitAsync(writer, reading).ConfigureAwait(false))
                    : Note(reading.Status, reading.Message);
            }
            finally
            {
                flow.Budget.Close(writer);
            }
        }
        catch (OperationCanceledException)
        {
            return Stopped();
        }
        catch (Exception exception) when (exception is AwsServiceException or CredentialException)
        {
            return await RefusedAsync(exception).ConfigureAwait(false);
        }
        catch (LedgerException exception) when (LedgerGuard.EndsRun(exception))
        {
            guard.Fail(exception);
            return Stopped();
        }
#pragma warning disable CA1031 // Whatever goes wrong with one scope leaves its data as it was and does not end the others.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return Note(ScopeStatus.Failed, exception.Message);
        }
    }

    /// <summary>Leaves the scope out.</summary>
    public SyncResult Skip(string message) => Result(ScopeStatus.Skipped, message);

    private Task<IScopeWriter> OpenAsync() => flow.Budget.OpenAsync(
        plan.Type.Identifier, priority, () => flow.Gate.OpenAsync(() => ledger.OpenScope(plan.Scope), account.Stopped), account.Stopped);

    private async Task<ScopeCommit> CommitAsync(IScopeWriter writer, ScopeReading reading)
    {
        flow.Budget.CommitStarted();
        try
        {
            return await flow.Gate.CommitAsync(() => writer.Commit(reading.Status, options.Fuse, reading.Message), account.Stopped).ConfigureAwait(false);
        }
        finally
        {
            flow.Budget.CommitEnded();
        }
    }

    private async Task<ScopeReading> ReadAsync(IScopeWriter writer)
    {
        var aws = new BudgetedReader(_aws, flow.Budget, priority);
        using var reader = new ScopeReader(plan.Type, plan.Context with { Settings = settings }, aws, writer, options.Limits, flow.Scheduler, priority);
        return await reader.ReadAsync(account.Stopped).ConfigureAwait(false);
    }

    private async Task<SyncResult> RefusedAsync(Exception exception)
    {
        string message = exception is AwsServiceException { Operation: var operation, Code: var code } ? $"{operation}: {code}: {exception.Message}" : exception.Message;
        try
        {
            return await account.EndsWithAsync(exception).ConfigureAwait(false)
                ? Note(ScopeStatus.Failed, message)
                : Note(ScopeStatus.Failed, message + " STS accepts the credentials, so the account's other scopes are read. Is the region enabled for the account?");
        }
        catch (OperationCanceledException)
        {
            return Stopped();
        }
    }

    private SyncResult Stopped() => guard.Stopped.IsCancellationRequested
        ? Note(ScopeStatus.Cancelled, guard.Failure is null ? "The run was stopped." : "The ledger could not be written; see the error that ended the run.")
        : Note(ScopeStatus.Failed, "The account's credentials are of no use; see the account's error.");

    private SyncResult Note(ScopeStatus status, string? message)
    {
        if (guard.Failure is not null) return Result(status, message);
        try
        {
            ledger.Record(plan.Scope, status, message);
        }
        catch (LedgerException exception) when (LedgerGuard.EndsRun(exception))
        {
            guard.Fail(exception);
        }
        catch (LedgerException exception)
        {
            message = $"{message} (The ledger could not note this: {exception.Message})";
        }
        return Result(status, message);
    }

    private SyncResult Result(ScopeCommit commit) => Result(commit.Status, commit.Message, commit);

    private SyncResult Result(ScopeStatus status, string? message, ScopeCommit? commit = null) => new()
    {
        Account = plan.Account.Id,
        AccountName = plan.Account.Name,
        Region = plan.Region,
        ResourceType = plan.Type.Identifier,
        Status = status,
        Nodes = commit?.Nodes ?? 0,
        Edges = commit?.Edges ?? 0,
        NodesAdded = commit?.NodesAdded ?? 0,
        NodesChanged = commit?.NodesChanged ?? 0,
        NodesRemoved = commit?.NodesRemoved ?? 0,
        EdgesAdded = commit?.EdgesAdded ?? 0,
        EdgesChanged = commit?.EdgesChanged ?? 0,
        EdgesRemoved = commit?.EdgesRemoved ?? 0,
        Calls = _aws.Calls,
        Seconds = Math.Round(_time.Elapsed.TotalSeconds, 3),
        Message = message,
        Started = _started,
        Run = ledger.Run,
    };
}
