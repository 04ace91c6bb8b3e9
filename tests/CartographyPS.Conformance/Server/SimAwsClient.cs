using System.Text.Json.Nodes;
using CartographyPS.Engine.Aws.Client;
using CartographyPS.Engine.Aws.Config;
using CartographyPS.Engine.Aws.Credentials;

namespace CartographyPS.Conformance.Server;

/// <summary>Our client, for the users of the estate's accounts: one attempt at each call, no rate limits, nothing of this process's environment.</summary>
internal sealed class SimAwsClient : IDisposable
{
    internal const string Hub = "111111111111";

    private static readonly AwsEnvironment NoEnvironment = new(_ => null, "/nowhere");

    private readonly Dictionary<string, AwsSession> _sessions;

    internal SimAwsClient(string endpoint)
    {
        var options = new AwsClientOptions { RateLimits = false, Timeout = TimeSpan.FromSeconds(20) };
        Client = new AwsClient(new HttpSender(new HttpClients(NoEnvironment), options), options);
        var endpoints = new Endpoints(new EndpointOverrides(endpoint, NoEnvironment, null, null));
        _sessions = JsonNode.Parse(File.ReadAllText(Path.Combine(SimAws.Estate, "estate.json")))!["accounts"]!.AsObject().ToDictionary(
            account => account.Key,
            account => new AwsSession(account.Key, Credentials(account.Value!["users"]![0]!), endpoints, MaxAttempts: 1) { Account = account.Key });
    }

    internal AwsClient Client { get; }

    public void Dispose()
    {
        Client.Dispose();
        foreach (var session in _sessions.Values) session.Credentials!.Dispose();
    }

    /// <summary>The session of an account's user.</summary>
    internal AwsSession Session(string account) => _sessions[account];

    private static CredentialCache Credentials(JsonNode user) => new(
        new StaticSource(new AwsCredentials(user["accessKeyId"]!.ToString(), user["secretAccessKey"]!.ToString(), null, null), "the estate"),
        () => DateTimeOffset.UtcNow);
}
