using CartographyPS.Engine.Aws.Client;
using CartographyPS.Engine.Aws.Credentials;
using CartographyPS.Engine.Aws.Errors;
using CartographyPS.Engine.Ledger;
using CartographyPS.Engine.Resources;
using CartographyPS.Engine.Resources.Catalog;
using CartographyPS.Engine.Sync.Planning;
using CartographyPS.Engine.Sync.Results;

namespace CartographyPS.Engine.Sync.Running;

/// <summary>The whole of a run: accounts connected, scopes planned, read and written into the ledger.</summary>
internal sealed class Synchronizer(ResourceCatalog catalog, AwsAccess access)
{
    private static readonly TimeSpan LongAgo = TimeSpan.FromDays(1);

    /// <summary>What was sent to AWS and got from it.</summary>
    public AwsCounters Counters => access.Counters;

    /// <summary>The scopes that a run would read; nothing is read but identities and regions.</summary>
    public async Task<IReadOnlyList<ScopePlan>> PlanAsync(SyncRequest request, ISyncObserver observer, CancellationToken cancellationToken)
    {
        var (accounts, _) = await ConnectAsync(request, observer, cancellationToken).ConfigureAwait(false);
        return Plan(request, accounts);
    }

    /// <summary>Runs.</summary>
    /// <returns>How it ended; null when no account could be connected to, so that there was no run.</returns>
    /// <exception cref="LedgerException">The ledger cannot be used, so that AWS was not asked for anything; or it could not be written any more, which ended the run.</exception>
    /// <exception cref="OperationCanceledException">The run was stopped; what had been read completely is in the ledger.</exception>
    public async Task<RunStatus?> RunAsync(SyncRequest request, ISyncObserver observer, CancellationToken cancellationToken)
    {
        using var ledger = GraphLedger.Open(request.DatabasePath, catalog.Model);
        var (accounts, missing) = await ConnectAsync(request, observer, cancellationToken).ConfigureAwait(false);
        if (accounts.Count == 0) return null;

        var plan = Plan(request, accounts);

        // The account's own scope needs no call: that it is complete is no sign that anything was read.
        var info = new RunInfo(request.Version, string.Join(",", request.Types.Select(type => type.Identifier).Distinct()));
        var run = LedgerRun.Begin(ledger, info, plan.Where(scope => scope.Type.Calls.Count > 0).Select(scope => scope.Scope), request.Resume);
        if (run.Stopped is { } stopped) Tell(stopped, observer);
        IReadOnlyList<SyncResult> results;
        try
        {
            results = await new SyncEngine(run, observer, request.Options, access.Scheduler).RunAsync(plan, cancellationToken).ConfigureAwait(false);
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
        var read = results.Where(result => catalog.Find(result.ResourceType)?.Calls.Count > 0).ToList();
        var status = run.End(read, cancellationToken.IsCancellationRequested, missing);
        cancellationToken.ThrowIfCancellationRequested();
        return status;
    }

    // What a run had read long ago may be wanted anew by whoever always resumes.
    private static void Tell(StoppedRun stopped, ISyncObserver observer)
    {
        string said = $"Run {stopped.Run}, begun {stopped.Started:u}, is taken up: the {stopped.Completed.Count} scopes that it had read are not read again.";
        if (DateTime.UtcNow - stopped.Started > LongAgo) observer.Warning(said + " Without -Resume, they are.");
        else observer.Verbose(said);
    }

    // Without the permission, which members need not have, another account reads the organization.
    private static void TellSilent(SyncAccount account, AwsServiceException failure, ISyncObserver observer)
    {
        string said = $"{account.Name}: which organization account {account.Id} is in is not known: {failure.Operation}: {failure.Code}: {failure.Message}";
        if (failure.Kind == AwsErrorKind.Denied) observer.Verbose(said);
        else observer.Warning(said);
    }

    private IReadOnlyList<ScopePlan> Plan(SyncRequest request, IReadOnlyList<SyncAccount> accounts) =>
        SyncPlan.Make(accounts, [.. catalog.Always, .. request.Types]);

    private async Task<(IReadOnlyList<SyncAccount> Accounts, bool Missing)> ConnectAsync(SyncRequest request, ISyncObserver observer, CancellationToken cancellationToken)
    {
        // Global types alone need no region, nor the right to list them; the organization matters to those alone that are read for one.
        var regions = catalog.Always.Concat(request.Types).Any(type => type.Placement is Placement.Regional or Placement.Public) ? request.Regions : null;
        bool withOrganization = request.Types.Any(type => type.Placement == Placement.Organization);
        var connected = await Task.WhenAll(request.Accounts.Select(account => ConnectAsync(account, regions, withOrganization, observer, cancellationToken)))
            .ConfigureAwait(false);
        var accounts = new List<SyncAccount>();
        foreach (var account in connected.OfType<ConnectedAccount>())
        {
            // Two profiles of one account are one account: the first named is read.
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
                    + $"region {account.Account.HomeRegion} ({account.RegionOrigin}); reading {(regions is null ? "global services only" : string.Join(", ", account.Account.Regions))}.");
            if (account.Account.Organization is { Failure: { } failure }) TellSilent(account.Account, failure, observer);
            return account;
        }
#pragma warning disable CA1031 // Whatever keeps one account from being read is that account's error and does not end the others.
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            observer.ProfileFailed(request.Profile ?? "(keys)", exception);
            return null;
        }
    }
}
