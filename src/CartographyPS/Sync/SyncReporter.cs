using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Management.Automation;
using CartographyPS.Cmdlets;
using CartographyPS.Engine.Analyses;
using CartographyPS.Engine.Graph;
using CartographyPS.Engine.Sync.Planning;
using CartographyPS.Engine.Sync.Results;

namespace CartographyPS.Sync;

/// <summary>Passes the events of a run from any thread to the pipeline's thread and to the log.</summary>
/// <param name="post">Queues an action for the pipeline's thread.</param>
/// <param name="log">The log; null for none.</param>
internal sealed class SyncReporter(Action<Action<CartographyCmdlet>> post, SyncLog? log) : ISyncObserver
{
    // Redrawing the bars more often costs more than it shows.
    private static readonly long ProgressPause = Stopwatch.Frequency / 10;

    private readonly SyncProgress _progress = new();
    private readonly ConcurrentQueue<ErrorRecord> _held = new();
    private SyncLog? _log = log;
    private readonly ConcurrentDictionary<string, bool> _failedAccounts = new(StringComparer.Ordinal);
    private long _lastProgress;
    private long _run;

    /// <summary>True to keep errors until <see cref="ReleaseErrors"/>.</summary>
    public bool HoldsErrors { get; init; }

    /// <inheritdoc/>
    public void Connecting(int done, int all)
    {
        _progress.Connecting(done, all);
        Show();
    }

    /// <inheritdoc/>
    public void Planned(IReadOnlyList<ScopePlan> scopes)
    {
        _progress.Planned(scopes);
        Show();
    }

    /// <inheritdoc/>
    public void Started(ScopePlan scope)
    {
        _progress.Started(scope);
        Show();
    }

    /// <inheritdoc/>
    public void Ended(ScopePlan scope, ScopeResult result)
    {
        Interlocked.Exchange(ref _run, result.Run);
        Log(file => file.Write(result));
        post(cmdlet => cmdlet.WriteObject(new SyncResult(result)));
        Say(result);
        Show(atOnce: _progress.Ended(scope));
    }

    /// <summary>Removes the progress of the run from the screen.</summary>
    public void EndProgress()
    {
        _progress.End();
        Show(atOnce: true);
    }

    /// <inheritdoc/>
    public void AnalysisStarted(Analysis analysis) => post(cmdlet => cmdlet.WriteProgress(AnalysisProgress(analysis.Description)));

    /// <inheritdoc/>
    public void AnalysisEnded(ScopeResult result)
    {
        Log(file => file.Write(result));
        post(cmdlet =>
        {
            cmdlet.WriteObject(new SyncResult(result));
            cmdlet.WriteProgress(AnalysisProgress(result.ResourceType, ProgressRecordType.Completed));
        });
        if (result.Status == ScopeStatus.Failed) Error(Errors.Analysis(result));
        else Verbose(
            string.Format(CultureInfo.InvariantCulture, "{0}: {1}, {2} edges, {3:0.0} s", result.ResourceType, result.Status, result.Edges, result.Seconds));
    }

    /// <inheritdoc/>
    public void AccountFailed(SyncAccount account, Exception exception)
    {
        _failedAccounts[account.Id] = true;
        Error(Errors.Account(account.Name, exception));
    }

    /// <inheritdoc/>
    public void ProfileFailed(string profile, Exception exception) => Error(Errors.Account(profile, exception));

    /// <summary>Reports the result of publishing to a database.</summary>
    /// <param name="result">The result.</param>
    /// <param name="started">The start of the publish, UTC.</param>
    public void Published(ProjectionResult result, DateTime started)
    {
        Log(
            "projection",
            ("projection", result.Projection),
            ("database", result.Database),
            ("mode", result.Mode),
            ("nodesCreated", result.NodesCreated),
            ("nodesDeleted", result.NodesDeleted),
            ("edgesCreated", result.EdgesCreated),
            ("edgesDeleted", result.EdgesDeleted),
            ("refused", result.Refused),
            ("seconds", ((PSObject)result.Seconds).BaseObject),
            ("message", result.Message));
        post(cmdlet => cmdlet.WriteObject(new SyncResult(result, started, Interlocked.Read(ref _run))));
    }

    /// <summary>Reports an error that ends neither the run nor the pipeline.</summary>
    public void Error(ErrorRecord error)
    {
        Log(error);
        if (HoldsErrors) _held.Enqueue(error);
        else post(cmdlet => cmdlet.WriteError(error));
    }

    /// <summary>Writes the errors that were kept: the first ends the caller, so that the others come before it, as warnings.</summary>
    public void ReleaseErrors()
    {
        if (!_held.TryDequeue(out var first)) return;
        foreach (var error in _held) post(cmdlet => cmdlet.WriteWarning(error.ToString()));
        post(cmdlet => cmdlet.WriteError(first));
    }

    /// <summary>Writes a line to the log only.</summary>
    public void Log(string name, params (string Name, object? Value)[] fields) => Log(file => file.Write(name, fields));

    /// <summary>Writes an error to the log only.</summary>
    public void Log(ErrorRecord error) => Log(
        "error",
        ("id", error.FullyQualifiedErrorId),
        ("category", error.CategoryInfo.Category.ToString()),
        ("target", error.TargetObject?.ToString()),
        ("message", error.ToString()),
        ("action", error.ErrorDetails?.RecommendedAction));

    /// <summary>Reports a warning.</summary>
    public void Warning(string message)
    {
        Log("warning", ("message", message));
        post(cmdlet => cmdlet.WriteWarning(message));
    }

    /// <summary>Reports a detail for <c>-Verbose</c>.</summary>
    public void Verbose(string message) => post(cmdlet => cmdlet.WriteVerbose(message));

    // A log that can no longer be written (a full disk, a lost share) does not end the sync.
    private void Log(Action<SyncLog> write)
    {
        if (Volatile.Read(ref _log) is not { } file) return;
        try
        {
            write(file);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ObjectDisposedException)
        {
            if (Interlocked.Exchange(ref _log, null) is not null)
                Warning($"The log can no longer be written. The sync continues without it: {exception.Message}");
        }
    }

    private void Say(ScopeResult result)
    {
        switch (result.Status)
        {
            // One error for the account is enough.
            case ScopeStatus.Failed when _failedAccounts.ContainsKey(result.Account): break;
            case ScopeStatus.Failed or ScopeStatus.Denied or ScopeStatus.Held: Error(Errors.Scope(result)); break;
            case ScopeStatus.Partial: Warning($"{Name(result)}: {result.Message}"); break;
            default:
                Verbose(string.Format(
                    CultureInfo.InvariantCulture, "{0}: {1}, {2} nodes, {3} calls, {4:0.0} s", Name(result), result.Status, result.Nodes,
                    result.Calls, result.Seconds));
                break;
        }
    }

    private void Show(bool atOnce = false)
    {
        // Records that another thread takes later are posted later.
        lock (_progress)
        {
            long now = Stopwatch.GetTimestamp();
            if (!atOnce && now - _lastProgress < ProgressPause) return;
            _lastProgress = now;
            foreach (var record in _progress.TakeChanged()) post(cmdlet => cmdlet.WriteProgress(record));
        }
    }

    private static ProgressRecord AnalysisProgress(string status, ProgressRecordType type = ProgressRecordType.Processing) =>
        new(0, "Analysing the graph", status) { RecordType = type };

    private static string Name(ScopeResult result) => $"{result.AccountName} ({result.Account}) {result.Region} {result.ResourceType}";
}
