using System.Diagnostics;
using CartographyPS.Engine.Graph;
using CartographyPS.Engine.Ledger;
using CartographyPS.Engine.Sync.Planning;
using CartographyPS.Engine.Sync.Reading.Calls;
using CartographyPS.Engine.Sync.Results;

namespace CartographyPS.Engine.Sync.Running;

/// <summary>
/// One scope of a run, from the first account's attempt to its commit or recorded failure. When an account may not read all of it, what it
/// read is discarded and the next account tries, so that nothing is removed because one account could not see it.
/// </summary>
internal sealed class ScopeRun(ScopePlan plan, ScopeSetting scope, ISyncObserver observer, IReadOnlyDictionary<SyncAccount, AccountRun> accounts)
{
    private const int Named = 3;

    private readonly DateTime _started = DateTime.UtcNow;
    private readonly Stopwatch _time = Stopwatch.StartNew();
    private SyncAccount _reader = plan.Account;
    private int _calls;

    /// <summary>Reads and commits the scope.</summary>
    public async Task<ScopeResult> RunAsync()
    {
        if (plan.Settled is { } settled) return Note(settled.Status, settled.Message);
        if (scope.Settings.Missing(plan.Type).ToList() is { Count: > 0 } absent)
        {
            string parameters = string.Join(" and ", absent.Select(name => "-" + name));
            return Note(ScopeStatus.Skipped, $"It is read by {parameters}, which this run was not given; the earlier data is kept.");
        }
        if (plan.Readers.Any(reader => !accounts[reader].Stopped.IsCancellationRequested)) observer.Started(plan);

        var end = plan.IsShared ? await ReadByFirstAsync().ConfigureAwait(false) : await TryAsync(plan.Account, isLast: true).ConfigureAwait(false);
        return end.Commit is null ? Note(end.Status, end.Message) : Result(end.Status, end.Message, end.Commit);
    }

    /// <summary>Skips the scope.</summary>
    public ScopeResult Skip(string message) => Result(ScopeStatus.Skipped, message);

    private async Task<ScopeEnd> ReadByFirstAsync()
    {
        var refused = new List<(SyncAccount Reader, ScopeEnd End)>();
        foreach (var reader in plan.Readers)
        {
            var end = await TryAsync(reader, isLast: false).ConfigureAwait(false);
            if (!end.IsRefused) return end;
            refused.Add((reader, end));
        }

        // No account may read all of it. The partial reading of the first that has one is better than nothing.
        if (refused.Find(tried => tried.End.IsPartial).Reader is { } partial) return await TryAsync(partial, isLast: true).ConfigureAwait(false);
        var named = refused.Take(Named).Select(tried => $"{tried.Reader.Name} ({tried.Reader.Id}): {tried.End.Message}");
        return new ScopeEnd(StatusOf(refused), string.Join("; ", named)
            + (refused.Count > Named ? $"; and {refused.Count - Named} more accounts" : string.Empty));
    }

    private async Task<ScopeEnd> TryAsync(SyncAccount reader, bool isLast)
    {
        _reader = reader;
        var aws = new CountingReader(reader.Reader(scope.Priority));
        try
        {
            return await new ScopeAttempt(plan, reader, aws, accounts[reader], scope).RunAsync(isLast).ConfigureAwait(false);
        }
        finally
        {
            _calls += aws.Calls;
        }
    }

    private static ScopeStatus StatusOf(List<(SyncAccount Reader, ScopeEnd End)> refused) =>
        refused.Exists(tried => tried.End.Status == ScopeStatus.Denied) ? ScopeStatus.Denied
            : refused.TrueForAll(tried => tried.End.Status == ScopeStatus.Unsupported) ? ScopeStatus.Unsupported : ScopeStatus.Failed;

    private ScopeResult Note(ScopeStatus status, string? message)
    {
        if (scope.Guard.Failure is not null) return Result(status, message);
        try
        {
            scope.Ledger.Record(plan.Scope, status, message);
        }
        catch (LedgerException exception) when (LedgerGuard.EndsRun(exception))
        {
            scope.Guard.Fail(exception);
        }
        catch (LedgerException exception)
        {
            message = $"{message} (This could not be recorded in the ledger: {exception.Message})";
        }
        return Result(status, message);
    }

    private ScopeResult Result(ScopeStatus status, string? message, ScopeCommit? commit = null) => CommitResult.Of(commit, _time.Elapsed) with
    {
        Account = plan.Owner,
        AccountName = _reader.Name,
        Region = plan.Region,
        ResourceType = plan.Type.Identifier,
        Status = status,
        Calls = _calls,
        Message = message,
        Started = _started,
        Run = scope.Ledger.Run,
    };
}
