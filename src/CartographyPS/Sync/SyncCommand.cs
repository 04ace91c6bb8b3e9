using System.Management.Automation;
using CartographyPS.Cmdlets;
using CartographyPS.Engine.Resources;
using CartographyPS.Engine.Sync.Planning;
using CartographyPS.Engine.Sync.Running;
using CartographyPS.Neo4j;

namespace CartographyPS.Sync;

/// <summary>Runs one <c>Invoke-CartographySync</c> outside the pipeline's thread: the sync or the display of its plan, with the log.</summary>
/// <param name="synchronizer">Runs the sync.</param>
/// <param name="request">The accounts, regions and resource types to read.</param>
/// <param name="log">The log; null for none.</param>
/// <param name="publisher">Publishes to a Neo4j database; null for none.</param>
internal sealed class SyncCommand(Synchronizer synchronizer, SyncRequest request, SyncLog? log, GraphPublisher? publisher = null)
{
    private SyncReporter? _reporter;

    /// <summary>True to write errors when everything has been read, because the first one ends the caller.</summary>
    public bool HoldsErrors { get; init; }

    /// <summary>Runs the sync.</summary>
    /// <param name="post">Queues an action for the pipeline's thread.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    public async Task RunAsync(Action<Action<CartographyCmdlet>> post, CancellationToken cancellationToken)
    {
        var reporter = _reporter = new SyncReporter(post, log) { HoldsErrors = HoldsErrors };
        reporter.Log(
            "start",
            ("version", request.Version),
            ("database", request.DatabasePath),
            ("profiles", string.Join(",", request.Accounts.Select(account => account.Profile).Where(name => name is not null))),
            ("resourceTypes", string.Join(",", request.Types.Select(type => type.Identifier).Distinct())));
        string end = "Failed";
        try
        {
            var status = await synchronizer.RunAsync(request, reporter, cancellationToken).ConfigureAwait(false);
            end = status?.ToString() ?? end;
            if (status is not null && publisher is not null) await PublishAsync(publisher, reporter, post, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            end = "Cancelled";
            throw;
        }
        finally
        {
            reporter.EndProgress();
            reporter.Log(
                "end", ("status", end), ("requests", synchronizer.Counters.Attempts), ("retries", synchronizer.Counters.Retries),
                ("throttled", synchronizer.Counters.Throttled));
        }
        reporter.ReleaseErrors();
    }

    /// <summary>Shows what the sync would read, as <c>-WhatIf</c> does; it asks AWS for identities and regions only.</summary>
    /// <param name="post">Queues an action for the pipeline's thread.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    public async Task ShowPlanAsync(Action<Action<CartographyCmdlet>> post, CancellationToken cancellationToken)
    {
        var reporter = new SyncReporter(post, null) { HoldsErrors = HoldsErrors };
        var plan = await synchronizer.PlanAsync(request, reporter, cancellationToken).ConfigureAwait(false);
        reporter.EndProgress();
        var settings = new RunSettings(request.Options.Settings, DateTimeOffset.UtcNow);
        foreach (var scopes in plan.Where(scope => IsRead(scope, settings)).GroupBy(scope => (scope.OwnerName, scope.Type)))
        {
            var (owner, type) = scopes.Key;
            string target = $"{type.Identifier} of {owner} in {string.Join(", ", scopes.Select(scope => scope.Region))}";
            string calls = string.Join(", ", type.AllCalls.Select(call => call.Operation.ToString()).Distinct());
            post(cmdlet => cmdlet.ShouldProcess(target, $"Read with {calls}"));
        }
        if (publisher is not null) post(cmdlet => cmdlet.ShouldProcess(publisher.Database, "Publish the changes"));
        reporter.ReleaseErrors();
    }

    private static bool IsRead(ScopePlan scope, RunSettings settings) =>
        scope.Type.Calls.Count > 0 && scope.Settled is null && !settings.Missing(scope.Type).Any();

    // The data is in the ledger. A database that fails now is reported and updated by the next sync or publish.
    private async Task PublishAsync(GraphPublisher to, SyncReporter reporter, Action<Action<CartographyCmdlet>> post, CancellationToken cancellationToken)
    {
        var started = DateTime.UtcNow;
        var (result, failure) = await to.PublishAsync(request.DatabasePath, post, cancellationToken).ConfigureAwait(false);
        reporter.Published(result, started);
        if (failure is not null) reporter.Error(Neo4jErrors.Publish(failure, to.Database));
    }

    /// <summary>Writes an error that ends the sync to the log.</summary>
    /// <returns>The same error.</returns>
    public ErrorRecord Report(ErrorRecord error)
    {
        var reporter = _reporter ?? new SyncReporter(_ => { }, log);
        reporter.Log(error);
        return error;
    }
}
