using CartographyPS.Engine.Analyses;
using CartographyPS.Engine.Aws.Client;
using CartographyPS.Engine.Aws.Credentials;
using CartographyPS.Engine.Aws.Errors;
using CartographyPS.Engine.Graph;
using CartographyPS.Engine.Ledger;
using CartographyPS.Engine.Resources;
using CartographyPS.Engine.Resources.Catalog;
using CartographyPS.Engine.Sync.Planning;
using CartographyPS.Engine.Sync.Results;

namespace CartographyPS.Engine.Sync.Running;

/// <summary>Performs a whole run: connects to accounts, plans scopes, reads them, writes them to the ledger and analyses the graph.</summary>
/// <param name="catalog">All resource types.</param>
/// <param name="access">Makes the calls to AWS.</param>
/// <param name="analyses">All analyses; null for none.</param>
internal sealed class Synchronizer(ResourceCatalog catalog, AwsAccess access, AnalysisCatalog? analyses = null)
{
    private static readonly TimeSpan LongAgo = TimeSpan.FromDays(1);

    /// <summary>Counts requests to AWS and their responses.</summary>
    public AwsCounters Counters => access.Counters;

    /// <summary>Returns the scopes that a run would read. Only identities and regions are read.</summary>
    public async Task<IReadOnlyList<ScopePlan>> PlanAsync(SyncRequest request, ISyncObserver observer, CancellationToken cancellationToken)
    {
        var (accounts, _) = await ConnectAsync(request, observer, cancellationToken).ConfigureAwait(false);
        return Plan(request, accounts);
    }

    /// <summary>Performs a run.</summary>
    /// <returns>The run's status; null when no account could be connected to, so that there was no run.</returns>
    /// <exception cref="LedgerException">
    /// The ledger cannot be used, and AWS was not called; or it could no longer be written, which ended the run.
    /// </exception>
    /// <exception cref="OperationCanceledException">The run was stopped; completely read scopes are in the ledger.</exception>
    public async Task<RunStatus?> RunAsync(SyncRequest request, ISyncObserver observer, CancellationToken cancellationToken)
    {
        using var ledger = GraphLedger.Open(request.DatabasePath, analyses?.Model ?? catalog.Model);
        var (accounts, missing) = await ConnectAsync(request, observer, cancellationToken).ConfigureAwait(false);
        if (accounts.Count == 0) return null;

        var plan = Plan(request, accounts);

        // The account's own scope needs no call: that it is complete does not mean that anything was read.
        var info = new RunInfo(request.Version, string.Join(",", request.Types.Select(type => type.Identifier).Distinct()));
        var run = LedgerRun.Begin(ledger, info, plan.Where(scope => scope.Type.Calls.Count > 0).Select(scope => scope.Scope), request.Resume);
        if (run.Stopped is { } stopped) Tell(stopped, observer);
        IReadOnlyList<ScopeResult> results;
        IReadOnlyList<ScopeResult> derived = [];
        try
        {
            results = await new SyncEngine(run, observer, request.Options, access.Scheduler).RunAsync(plan, cancellationToken).ConfigureAwait(false);
            // Also after failures: the ledger has the last good state of what could not be read.
            if (analyses is not null && !request.SkipAnalyses && !cancellationToken.IsCancellationRequested)
                derived = new AnalysisStage(analyses, ledger, observer).Run(run.Run, Chosen(analyses, request), force: false, cancellationToken);
        }
        catch (LedgerException exception)
        {
            run.Interrupt(exception);
            throw;
        }
        catch
        {
            run.End([], stopped: true, accountsMissing: false);
            throw;
        }
        // That an analysis succeeded does not mean that anything was read.
        var read = results.Where(result => catalog.Find(result.ResourceType)?.Calls.Count > 0)
            .Concat(derived.Where(result => result.Status != ScopeStatus.Complete)).ToList();
        var status = run.End(read, cancellationToken.IsCancellationRequested, missing);
        cancellationToken.ThrowIfCancellationRequested();
        return status;
    }

    private static IReadOnlyCollection<Analysis> Chosen(AnalysisCatalog analyses, SyncRequest request) =>
        [.. analyses.Analyses.Where(analysis => !request.ExcludedAnalyses.Contains(analysis.Identifier))];

    // A user who always resumes may want what was read long ago to be read again.
    private static void Tell(StoppedRun stopped, ISyncObserver observer)
    {
        string said = $"Resuming run {stopped.Run}, started {stopped.Started:u}: {stopped.Completed.Count} scopes are complete and are skipped.";
        if (DateTime.UtcNow - stopped.Started > LongAgo) observer.Warning(said + " To read them again, leave out -Resume.");
        else observer.Verbose(said);
    }

    // Members need not have the permission: another account then reads the organization.
    private static void TellSilent(SyncAccount account, AwsServiceException failure, ISyncObserver observer)
    {
        string said = $"{account.Name}: the organization of account {account.Id} is not known: {failure.Operation}: {failure.Code}: {failure.Message}";
        if (failure.Kind == AwsErrorKind.Denied) observer.Verbose(said);
        else observer.Warning(said);
    }

    private IReadOnlyList<ScopePlan> Plan(SyncRequest request, IReadOnlyList<SyncAccount> accounts) =>
        SyncPlan.Make(accounts, [.. catalog.Always, .. request.Types]);

    private async Task<(IReadOnlyList<SyncAccount> Accounts, bool Missing)> ConnectAsync(
        SyncRequest request, ISyncObserver observer, CancellationToken cancellationToken)
    {
        // Global types need no region, nor the permission to list them. Only types that are read for an organization need the organization.
        var regions = catalog.Always.Concat(request.Types).Any(type => type.Placement is Placement.Regional or Placement.Public) ? request.Regions : null;
        bool withOrganization = request.Types.Any(type => type.Placement == Placement.Organization);
        int done = 0;
        observer.Connecting(done, request.Accounts.Count);
        var connected = await Task.WhenAll(request.Accounts.Select(async account =>
        {
            var connection = await ConnectAsync(account, regions, withOrganization, observer, cancellationToken).ConfigureAwait(false);
            observer.Connecting(Interlocked.Increment(ref done), request.Accounts.Count);
            return connection;
        })).ConfigureAwait(false);
        var accounts = new List<SyncAccount>();
        foreach (var account in connected.OfType<ConnectedAccount>())
        {
            // Two profiles of one account are read once, with the profile named first.
            if (accounts.Find(other => other.Id == account.Account.Id) is { } first)
            {
                observer.Warning($"The profiles {first.Name} and {account.Account.Name} are both account {first.Id}; it is read once, as {first.Name}.");
                continue;
            }
            accounts.Add(account.Account);
        }
        return (accounts, connected.Contains(null));
    }

    private async Task<ConnectedAccount?> ConnectAsync(
        CredentialRequest request, IReadOnlyList<string>? regions, bool withOrganization, ISyncObserver observer, CancellationToken cancellationToken)
    {
        try
        {
            var account = await access.Connector.ConnectAsync(request, regions, withOrganization, cancellationToken).ConfigureAwait(false);
            foreach (string warning in account.Warnings) observer.Warning(warning);
            observer.Verbose(
                $"{account.Account.Name}: account {account.Account.Id} as {account.Arn}; credentials: {account.CredentialOrigin}; "
                    + $"region {account.Account.HomeRegion} ({account.RegionOrigin}); "
                    + $"reading {(regions is null ? "global services only" : string.Join(", ", account.Account.Regions))}.");
            if (account.Account.Organization is { Failure: { } failure }) TellSilent(account.Account, failure, observer);
            return account;
        }
#pragma warning disable CA1031 // Any error of one account is that account's error and does not end the others.
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            observer.ProfileFailed(request.Profile ?? "(keys)", exception);
            return null;
        }
    }
}
