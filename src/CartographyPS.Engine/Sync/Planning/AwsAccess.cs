using CartographyPS.Engine.Aws.Client;
using CartographyPS.Engine.Aws.Config;
using CartographyPS.Engine.Aws.Credentials;
using CartographyPS.Engine.Aws.Http;
using CartographyPS.Engine.Flow;

namespace CartographyPS.Engine.Sync.Planning;

/// <summary>What is needed to call AWS: one client for all accounts, and the way to each account.</summary>
internal sealed class AwsAccess : IDisposable
{
    private readonly HttpClient _metadata;
    private readonly AwsClient _client;

    /// <summary>Prepares to call AWS; nothing is sent yet.</summary>
    /// <param name="environment">Environment variables and home folder.</param>
    /// <param name="profiles">The AWS profiles.</param>
    /// <param name="options">How calls are made.</param>
    public AwsAccess(AwsEnvironment environment, AwsProfiles profiles, AwsClientOptions options)
    {
        _client = new AwsClient(new HttpSender(new HttpClients(environment), options, Scheduler), options);
        // Metadata services are never behind a proxy.
        _metadata = AwsHttp.Create(proxy: null);
        Connector = new AccountConnector(new SessionFactory(_client, _metadata, environment, profiles, options.Clock), _client);
    }

    /// <summary>Runs the long work of whoever has this access.</summary>
    public WorkScheduler Scheduler { get; } = new();

    /// <summary>The way to an account.</summary>
    public AccountConnector Connector { get; }

    /// <summary>What was sent to AWS and got from it.</summary>
    public AwsCounters Counters => _client.Counters;

    /// <inheritdoc/>
    public void Dispose()
    {
        _client.Dispose();
        _metadata.Dispose();
        Scheduler.Dispose();
    }
}
