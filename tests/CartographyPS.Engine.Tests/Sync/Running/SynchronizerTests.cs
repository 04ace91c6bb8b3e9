using System.Collections.Concurrent;
using CartographyPS.Engine.Aws.Config;
using CartographyPS.Engine.Aws.Credentials;
using CartographyPS.Engine.Aws.Errors;
using CartographyPS.Engine.Resources.Catalog;
using CartographyPS.Engine.Sync.Planning;
using CartographyPS.Engine.Sync.Running;
using CartographyPS.Engine.Tests.Aws.Credentials;

namespace CartographyPS.Engine.Tests.Sync.Running;

/// <summary>The accounts that a run reads, and the messages about the others.</summary>
public sealed class SynchronizerTests : CredentialTests
{
    private const string Profiles = $"""
        [profile hub]
        {Keys}
        region = us-east-1
        retry_mode = legacy
        [profile hub-again]
        role_arn = arn:aws:iam::111111111111:role/reader
        source_profile = hub
        [profile spoke]
        role_arn = arn:aws:iam::222222222222:role/reader
        source_profile = hub
        [profile closed]
        role_arn = arn:aws:iam::222222222222:role/closed
        source_profile = hub
        [profile loose]
        role_arn = arn:aws:iam::222222222222:role/reader
        """;

    private readonly Observer _observer = new();

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        Environment.Config(Profiles);
    }

    [Fact]
    public async Task Each_account_is_read_with_the_first_profile_that_is_named_for_it()
    {
        var plan = await PlanAsync(["hub", "spoke", "hub-again"]);

        Assert.Equal([("111111111111", "hub"), ("222222222222", "spoke")], plan.Select(scope => (scope.Account.Id, scope.Account.Name)).Distinct());
        Assert.Contains("The profiles hub and hub-again are both account 111111111111; it is read once, as hub.", _observer.Warnings);
        Assert.Contains("The retry mode 'legacy' is not supported; 'standard' is used.", _observer.Warnings);
        Assert.Empty(_observer.Failed);
    }

    [Fact]
    public async Task An_error_of_one_account_does_not_stop_the_others()
    {
        var plan = await PlanAsync(["gone", "closed", "loose", "spoke"]);

        Assert.Equal(["222222222222"], plan.Select(scope => scope.Account.Id).Distinct());
        Assert.Equal(["closed", "gone", "loose"], _observer.Failed.Keys.Order());
        Assert.IsType<ProfileNotFoundException>(_observer.Failed["gone"]);
        Assert.Contains("role/closed cannot be assumed", Assert.IsType<AwsServiceException>(_observer.Failed["closed"]).Message, StringComparison.Ordinal);
        Assert.IsType<CredentialException>(_observer.Failed["loose"]);
    }

    [Fact]
    public async Task The_origin_of_credentials_and_regions_is_reported()
    {
        await PlanAsync(["spoke"], "eu-*");

        string said = Assert.Single(_observer.Said);
        Assert.Contains("spoke: account 222222222222 as arn:aws:sts::222222222222:assumed-role/reader/", said, StringComparison.Ordinal);
        Assert.Contains("assumed with keys of profile hub", said, StringComparison.Ordinal);
        Assert.Contains("reading eu-south-1, eu-west-1", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_that_is_stopped_while_it_connects_is_no_failure_of_the_accounts()
    {
        Server.Faults.Add(new SimulatedAws.Faults.FaultRule { Service = "sts", Kind = SimulatedAws.Faults.FaultKind.Hang });
        using var stop = new CancellationTokenSource();
        var plan = PlanAsync(["hub", "spoke"], stop: stop.Token);
        while (Server.Statistics.InFlight < 2) await Task.Delay(1);

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => plan);
        Assert.Empty(_observer.Failed);
    }

    private async Task<IReadOnlyList<ScopePlan>> PlanAsync(string[] profiles, string regions = "us-east-1", CancellationToken stop = default)
    {
        using var access = new AwsAccess(Environment.Environment, Environment.Profiles, Client.Options);
        var type = new ScriptedType(definition => definition.Call("DescribeThings"));
        var request = new SyncRequest
        {
            Accounts = [.. profiles.Select(profile => new CredentialRequest { Profile = profile })],
            Types = [type],
            Regions = [regions],
            DatabasePath = Path.Combine(Environment.Home, "none.db"),
        };
        return await new Synchronizer(new ResourceCatalog([type]), access).PlanAsync(request, _observer, stop);
    }

    private sealed class Observer : SilentObserver
    {
        public ConcurrentQueue<string> Warnings { get; } = new();

        public ConcurrentQueue<string> Said { get; } = new();

        public ConcurrentDictionary<string, Exception> Failed { get; } = new();

        public override void AccountFailed(SyncAccount account, Exception exception) => Failed[account.Name] = exception;

        public override void ProfileFailed(string profile, Exception exception) => Failed[profile] = exception;

        public override void Warning(string message) => Warnings.Enqueue(message);

        public override void Verbose(string message) => Said.Enqueue(message);
    }
}
