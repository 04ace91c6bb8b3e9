using System.Collections.Concurrent;
using CartographyPS.Engine.Aws.Client;
using CartographyPS.Engine.Aws.Config;
using CartographyPS.Engine.Aws.Credentials;
using CartographyPS.Engine.Resources;
using CartographyPS.Engine.Resources.Catalog;
using CartographyPS.Engine.Sync.Planning;
using CartographyPS.Engine.Sync.Reading;
using CartographyPS.Engine.Sync.Results;
using CartographyPS.Engine.Sync.Running;
using CartographyPS.Resources;
using SimulatedAws;
using TestSupport;

namespace CartographyPS.Conformance.Sample;

/// <summary>Syncs the two accounts of the sample estate as the cmdlet would, but in this process and without pauses.</summary>
/// <param name="folder">The folder for the AWS config file.</param>
/// <param name="endpoint">The URL of the simulated AWS.</param>
/// <param name="catalog">The resource types; null for all.</param>
internal sealed class SampleSync(string folder, string endpoint, ResourceCatalog? catalog = null)
{
    /// <summary>The account with the workloads, by the hub's role.</summary>
    public const string Production = SampleEstate.ProductionAccount;

    /// <summary>The region with the workloads.</summary>
    public const string Region = "eu-central-1";

    /// <summary>The profiles of the two accounts.</summary>
    public static readonly IReadOnlyList<string> Profiles = ["production", "shared"];

    /// <summary>The time limit of an attempt, enough for a very busy machine.</summary>
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(30);

    /// <summary>Runs a sync.</summary>
    /// <param name="ledger">The ledger's file.</param>
    /// <param name="types">The resource types.</param>
    /// <param name="timeout">The time limit of an attempt; null for a very long one.</param>
    /// <param name="accounts">The number of accounts; the one with the workloads is the first.</param>
    /// <param name="resume">True to resume a stopped run.</param>
    /// <param name="analyses">True to run the analyses after the reading.</param>
    public async Task<SampleRun> RunAsync(
        string ledger, IReadOnlyList<ResourceType> types, TimeSpan? timeout = null, int accounts = 2, bool resume = false, bool analyses = false)
    {
        string config = WriteConfig();
        var observer = new Observer();
        using var access = new AwsAccess(new AwsEnvironment(_ => null, folder), AwsProfiles.Load(new AwsConfigPaths(config, config + ".none")), new AwsClientOptions
        {
            RateLimits = false,
            Timeout = timeout ?? Timeout,
            Delay = (_, _) => Task.CompletedTask,
        });
        var request = new SyncRequest
        {
            Accounts = [.. Profiles.Take(accounts).Select(profile => new CredentialRequest { Profile = profile })],
            Types = types,
            DatabasePath = ledger,
            Resume = resume,
            Options = new SyncOptions { Settings = SampleSettings.All, Limits = ReaderLimits.Default with { Delay = (_, _) => Task.CompletedTask } },
        };
        var status = await new Synchronizer(catalog ?? AwsResourceTypes.Catalog, access, analyses ? AwsAnalyses.Catalog : null).RunAsync(request, observer, CancellationToken.None);
        return new SampleRun(status, [.. observer.Results], [.. observer.Errors]);
    }

    /// <summary>Writes the AWS config file.</summary>
    public string WriteConfig()
    {
        string config = Path.Combine(folder, $"config-{new Uri(endpoint).Port}");
        string Role(string profile, string account) => $"""
            [profile {profile}]
            role_arn = arn:aws:iam::{account}:role/{SampleEstate.RoleName}
            source_profile = hub
            region = eu-central-1
            endpoint_url = {endpoint}
            max_attempts = 2
            """;
        File.WriteAllLines(config, [
            "[profile hub]", $"aws_access_key_id = {SampleEstate.HubAccessKey}", $"aws_secret_access_key = {SampleEstate.HubSecretKey}",
            Role("production", SampleEstate.ProductionAccount), Role("shared", SampleEstate.SharedServicesAccount)]);
        return config;
    }

    private sealed class Observer : SilentObserver
    {
        public ConcurrentQueue<ScopeResult> Results { get; } = new();

        public ConcurrentQueue<string> Errors { get; } = new();

        public override void Ended(ScopePlan scope, ScopeResult result) => Results.Enqueue(result);

        public override void AccountFailed(SyncAccount account, Exception exception) => Errors.Enqueue($"{account.Id}: {exception.Message}");

        public override void ProfileFailed(string profile, Exception exception) => Errors.Enqueue($"{profile}: {exception.Message}");
    }
}
