using CartographyPS.Engine.Aws.Client;
using CartographyPS.Engine.Aws.Config;
using CartographyPS.Engine.Aws.Credentials;

namespace TestSupport;

/// <summary>Our client as tests use it: no request limits, short patience, nothing of this process's environment.</summary>
internal sealed class TestClient : IDisposable
{
    /// <summary>An environment in which nothing is set.</summary>
    public static readonly AwsEnvironment NoEnvironment = new(_ => null, Path.Combine(Path.GetTempPath(), "no-such-home"));

    private readonly List<CredentialCache> _caches = [];

    /// <summary>Makes a client.</summary>
    /// <param name="options">How it calls; null for one attempt after another without limits.</param>
    /// <param name="environment">Names the proxies; null for none.</param>
    public TestClient(AwsClientOptions? options = null, AwsEnvironment? environment = null)
    {
        Options = options ?? new AwsClientOptions { RateLimits = false, Timeout = TimeSpan.FromSeconds(20) };
        Http = new HttpClients(environment ?? NoEnvironment);
        Client = new AwsClient(new HttpSender(Http, Options), Options);
    }

    /// <summary>The client.</summary>
    public AwsClient Client { get; }

    /// <summary>How it calls.</summary>
    public AwsClientOptions Options { get; }

    /// <summary>What it sends with.</summary>
    public HttpClients Http { get; }

    /// <summary>A session with keys.</summary>
    public AwsSession Session(string endpoint, string accessKeyId, string secretAccessKey, int maxAttempts = 1)
    {
        var keys = new StaticSource(new AwsCredentials(accessKeyId, secretAccessKey, null, null), "the test");
        var cache = new CredentialCache(keys, Options.Clock);
        _caches.Add(cache);
        return new AwsSession("test", cache, new Endpoints(new EndpointOverrides(endpoint, NoEnvironment, null, null)), maxAttempts);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Client.Dispose();
        foreach (var cache in _caches) cache.Dispose();
    }
}
