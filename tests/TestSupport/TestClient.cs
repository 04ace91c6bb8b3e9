using System.Text.Json;
using CartographyPS.Engine.Aws.Addressing;
using CartographyPS.Engine.Aws.Client;
using CartographyPS.Engine.Aws.Config;
using CartographyPS.Engine.Aws.Credentials;
using CartographyPS.Engine.Aws.Credentials.Sources;
using CartographyPS.Engine.Aws.Http;
using CartographyPS.Engine.Aws.Model;
using CartographyPS.Engine.Flow;

namespace TestSupport;

/// <summary>Our client for tests: no request limits, no pauses between attempts, nothing of this process's environment.</summary>
internal sealed class TestClient : IDisposable
{
    /// <summary>An environment in which nothing is set.</summary>
    public static readonly AwsEnvironment NoEnvironment = new(_ => null, Path.Combine(Path.GetTempPath(), "no-such-home"));

    private readonly List<CredentialCache> _caches = [];
    private readonly WorkScheduler _scheduler = new();

    /// <summary>Creates a client.</summary>
    /// <param name="change">Changes the options; null for no change.</param>
    /// <param name="environment">Names the proxies; null for none.</param>
    public TestClient(Func<AwsClientOptions, AwsClientOptions>? change = null, AwsEnvironment? environment = null)
    {
        var options = new AwsClientOptions
        {
            RateLimits = false, Timeout = TimeSpan.FromSeconds(20), Clock = Clock.GetUtcNow, Delay = Clock.DelayAsync, Random = () => 1,
        };
        Options = change?.Invoke(options) ?? options;
        Http = new HttpClients(environment ?? NoEnvironment);
        Client = new AwsClient(new HttpSender(Http, Options, _scheduler), Options);
    }

    /// <summary>The client's clock.</summary>
    public ManualClock Clock { get; } = new();

    /// <summary>The client's options.</summary>
    public AwsClientOptions Options { get; }

    /// <summary>The HTTP clients that it sends with.</summary>
    public HttpClients Http { get; }

    /// <summary>The client.</summary>
    public AwsClient Client { get; }

    /// <summary>A session with keys.</summary>
    public AwsSession Session(
        string endpoint, string accessKeyId = EstateBuilder.AccessKey, string secretAccessKey = EstateBuilder.SecretKey, int maxAttempts = 1) =>
        Session(endpoint, new StaticSource(new AwsCredentials(accessKeyId, secretAccessKey, null, null), "the test"), maxAttempts);

    /// <summary>A session with credentials of a source.</summary>
    public AwsSession Session(string? endpoint, ICredentialSource source, int maxAttempts = 1)
    {
        var cache = new CredentialCache(source, Options.Clock);
        _caches.Add(cache);
        return new AwsSession("test", cache, new Endpoints(new EndpointOverrides(endpoint, NoEnvironment, null, null)), maxAttempts);
    }

    /// <summary>Returns the response to one call.</summary>
    public async Task<JsonElement> CallAsync(AwsSession session, string operation, params IEnumerable<(string Name, object? Value)> parameters)
    {
        using var answer = await Client.CallAsync(
            session, Operation(operation), "us-east-1", parameters.ToDictionary(parameter => parameter.Name, parameter => parameter.Value), CancellationToken.None);
        return answer.RootElement.Clone();
    }

    /// <summary>Returns the pages of a response.</summary>
    public async Task<IReadOnlyList<JsonElement>> PagesAsync(AwsSession session, string operation, params IEnumerable<(string Name, object? Value)> parameters)
    {
        var pages = new List<JsonElement>();
        var asked = parameters.ToDictionary(parameter => parameter.Name, parameter => parameter.Value);
        await foreach (var page in Client.PagesAsync(session, Operation(operation), "us-east-1", asked, CancellationToken.None))
        {
            using (page) pages.Add(page.RootElement.Clone());
        }
        return pages;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _scheduler.Dispose();
        Client.Dispose();
        foreach (var cache in _caches) cache.Dispose();
    }

    private static OperationModel Operation(string name)
    {
        string[] parts = name.Split('.');
        return ApiModels.Operation(parts[0], parts[1]);
    }
}
