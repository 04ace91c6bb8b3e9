using CartographyPS.Engine.Aws.Client;
using CartographyPS.Engine.Aws.Config;
using CartographyPS.Engine.Aws.Credentials;
using CartographyPS.Engine.Ledger;
using CartographyPS.Engine.Resources;

namespace CartographyPS.Engine.Sync;

/// <summary>The whole of a run: accounts connected, scopes planned, read and written into the ledger.</summary>
internal sealed class Synchronizer : IDisposable
{
    private readonly ResourceCatalog _catalog;
    private readonly HttpClient _metadata;
    private readonly AwsClient _client;
    private readonly AccountConnector _connector;

    /// <summary>Prepares to call AWS.</summary>
    /// <param name="catalog">The resource types there are.</param>
    /// <param name="environment">Environment variables and home folder.</param>
    /// <param name="profiles">The AWS profiles.</param>
    /// <param name="options">How calls are made.</param>
    public Synchronizer(ResourceCatalog catalog, AwsEnvironment environment, AwsProfiles profiles, AwsClientOptions options)
    {
        _catalog = catalog;
        _client = new AwsClient(new HttpSender(new HttpClients(environment), options), options);
        // Metadata services are never behind a proxy.
        _metadata = AwsHttp.Create(proxy: null);
        _connector = new AccountConnector(new SessionFactory(_client, _metadata, environment, profiles, options.Clock), _client);
    }

    /// <summary>What was sent to AWS and got from it.</summary>
    public AwsCounters Counters => _client.Counters;

    /// <summary>The scopes that a run would read; nothing is read but identities and regions.</summary>
    public async Task<IReadOnlyList<ScopePlan>> PlanAsync(SyncRequest request, ISyncObserver observer, CancellationToken cancellationToken)
    {
        var accounts = await ConnectAsync(request, observer, cancellationToken).ConfigureAwait(false);
        return SyncPlan.Make(accounts, [.. _catalog.Always, .. request.Types]);
    }

    /// <summary>Runs.</summary>
    /// <returns>How it ended; null when no account could be connected to, so that there was no run.</returns>
    /// <exception cref="LedgerException">The ledger cannot be used; AWS was not asked for anything.</exception>
    /// <exception cref="OperationCanceledException">The run was stopped; what had been read completely is in the ledger.</exception>
    public async Task<RunStatus?> RunAsync(SyncRequest request, ISyncObserver observer, CancellationToken cancellationToken)
    {
        using var ledger = GraphLedger.Open(request.DatabasePath, _catalog.Model);
        var plan = await PlanAsync(request, observer, cancellationToken).ConfigureAwait(false);
        if (plan.Count == 0) return null;

        var run = LedgerRun.Begin(ledger, new RunInfo(request.Version, string.Join(",", request.Types.Select(type => type.Identifier))), request.Resume);
        if (run.Completed.Count > 0) observer.Verbose($"Run {run.Run} is taken up: it had completed {run.Completed.Count} scopes.");
        IReadOnlyList<SyncResult> results = [];
        bool ended = false;
        try
        {
            results = await new SyncEngine(run, observer, request.Options).RunAsync(plan, cancellationToken).ConfigureAwait(false);
            ended = true;
        }
        finally
        {
            if (!ended) run.End(results, stopped: true, accountsMissing: false);
        }
        bool missing = plan.Select(scope => scope.Account).Distinct().Count() < request.Accounts.Count;
        var status = run.End(results, cancellationToken.IsCancellationRequested, missing);
        cancellationToken.ThrowIfCancellationRequested();
        return status;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _client.Dispose();
        _metadata.Dispose();
    }

    private async Task<IReadOnlyList<SyncAccount>> ConnectAsync(SyncRequest request, ISyncObserver observer, CancellationToken cancellationToken)
    {
        var connected = await Task.WhenAll(request.Accounts.Select(account => ConnectAsync(account, request.Regions, observer, cancellationToken))).ConfigureAwait(false);
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
        return accounts;
    }

    private async Task<ConnectedAccount?> ConnectAsync(
        CredentialRequest request, IReadOnlyList<string> regions, ISyncObserver observer, CancellationToken cancellationToken)
    {
        try
        {
            var account = await _connector.ConnectAsync(request, regions, cancellationToken).ConfigureAwait(false);
            foreach (string warning in account.Warnings) observer.Warning(warning);
            observer.Verbose(
                $"{account.Account.Name}: account {account.Account.Id} as {account.Arn}; credentials: {account.CredentialOrigin}; "
                    + $"region {account.Account.HomeRegion} ({account.RegionOrigin}); reading {string.Join(", ", account.Account.Regions)}.");
            return account;
        }
        catch (Exception exception) when (
            exception is AwsServiceException or CredentialException or ProfileNotFoundException or UnknownRegionException or FormatException)
        {
            observer.ProfileFailed(request.Profile ?? "(keys)", exception);
            return null;
        }
    }
}
