using CartographyPS.Engine.Aws.Client;
using CartographyPS.Engine.Aws.Config;
using CartographyPS.Engine.Aws.Credentials;
using CartographyPS.Engine.Aws.Http;
using CartographyPS.Engine.Flow;

namespace CartographyPS.Engine.Sync.Planning;

/// <summary>Access to AWS: one client for all accounts, and the connector to each account.</summary>
internal sealed class AwsAccess : IDisposable
{
    private readonly HttpClient _metadata;
    private readonly AwsClient _client;

    /// <summary>Prepares the access. Nothing is sent yet.</summary>
    /// <param name="environment">Environment variables and home folder.</param>
    /// <param name="profiles">The AWS profiles.</param>
    /// <param name="options">The options of the client.</param>
    public AwsAccess(AwsEnvironment environment, AwsProfiles profiles, AwsClientOptions options)
    {
        _client = new AwsClient(new HttpSender(new HttpClients(environment), options, Scheduler), options);
        // Metadata services are never called through a proxy.
        _metadata = AwsHttp.Create(proxy: null, new ServerCertificates());
        Connector = new AccountConnector(new SessionFactory(_client, _metadata, environment, profiles, options.Clock), _client);
    }

    /// <summary>Runs the long work of the owner of this access.</summary>
    public WorkScheduler Scheduler { get; } = new();

    /// <summary>Connects to accounts.</summary>
    public AccountConnector Connector { get; }

    /// <summary>Counts requests to AWS and their responses.</summary>
    public AwsCounters Counters => _client.Counters;

    /// <inheritdoc/>
    public void Dispose()
    {
        _client.Dispose();
        _metadata.Dispose();
        Scheduler.Dispose();
    }
}
