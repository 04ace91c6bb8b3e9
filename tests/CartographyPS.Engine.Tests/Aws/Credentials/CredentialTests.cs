using CartographyPS.Engine.Aws.Credentials;
using CartographyPS.Engine.Aws.Credentials.Sources;
using SimulatedAws;

namespace CartographyPS.Engine.Tests.Aws.Credentials;

/// <summary>The base of credential tests: a simulated AWS that all settings point to, one clock for it and our client, files and variables.</summary>
public abstract class CredentialTests : IAsyncLifetime
{
    private protected const string UserArn = "arn:aws:iam::111111111111:user/tester";
    private protected const string Keys = $"aws_access_key_id = {EstateBuilder.AccessKey}\naws_secret_access_key = {EstateBuilder.SecretKey}";
    private protected static readonly StaticSource User = new(new AwsCredentials(EstateBuilder.AccessKey, EstateBuilder.SecretKey, null, null), "keys given as parameters");

    private readonly EstateBuilder _estate;
    private readonly List<CredentialCache> _caches = [];

    private protected CredentialTests(EstateBuilder? estate = null) => _estate = estate ?? new EstateBuilder();

    private protected FakeEnvironment Environment { get; } = new();

    private protected TestClient Client { get; } = new();

    private protected ManualClock Clock => Client.Clock;

    private protected SimulatedAwsServer Server { get; private set; } = null!;

    public virtual async Task InitializeAsync()
    {
        Server = await SimulatedAwsServer.StartAsync(_estate.Folder, new SimulatedAwsOptions { Clock = Clock });
        Environment["AWS_ENDPOINT_URL"] = Server.Endpoint;
        Environment["AWS_EC2_METADATA_SERVICE_ENDPOINT"] = Server.Endpoint;
    }

    public virtual async Task DisposeAsync()
    {
        Client.Dispose();
        foreach (var cache in _caches) cache.Dispose();
        await Server.DisposeAsync();
        Environment.Dispose();
        _estate.Dispose();
    }

    /// <summary>The session that a request is given.</summary>
    private protected ConnectedSession Connect(CredentialRequest request)
    {
        var http = Client.Http.For(new Uri(Server.Endpoint), null);
        var connected = new SessionFactory(Client.Client, http, Environment.Environment, Environment.Profiles, Client.Options.Clock).Connect(request);
        _caches.Add(connected.Session.Credentials!);
        return connected;
    }

    private protected ConnectedSession Connect(string? profile = null) => Connect(new CredentialRequest { Profile = profile });

    /// <summary>Returns the ARN that AWS reports for the credentials.</summary>
    private protected async Task<string> WhoAsync(ConnectedSession connected) =>
        (await new StsCaller(Client.Client).GetCallerIdentityAsync(connected.Session, connected.StsRegion, CancellationToken.None)).Arn;

    private protected Task<string> WhoAsync(string? profile = null) => WhoAsync(Connect(profile));

    /// <summary>The credentials that a profile gives.</summary>
    private protected Task<AwsCredentials> FetchAsync(string? profile = null) => Connect(profile).Session.Credentials!.GetAsync(CancellationToken.None);

    /// <summary>Returns the error of a profile without credentials. It never contains a secret.</summary>
    private protected async Task<string> ReasonAsync(string? profile = null)
    {
        var error = await Assert.ThrowsAsync<CredentialException>(() => FetchAsync(profile));
        Assert.DoesNotContain(EstateBuilder.SecretKey, error.ToString(), StringComparison.Ordinal);
        return error.Message;
    }

    /// <summary>The STS calls that there were: operation and region.</summary>
    private protected IEnumerable<string> StsCalls => Server.Log.Entries.Where(entry => entry.Service == "sts").Select(entry => $"{entry.Operation} {entry.Region}");
}
