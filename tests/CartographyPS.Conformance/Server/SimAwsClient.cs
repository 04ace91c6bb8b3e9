using System.Text.Json.Nodes;
using CartographyPS.Engine.Aws.Client;
using TestSupport;

namespace CartographyPS.Conformance.Server;

/// <summary>Our client for the users of the estate's accounts: one attempt at each call.</summary>
internal sealed class SimAwsClient : IDisposable
{
    internal const string Hub = "111111111111";

    private readonly TestClient _client = new();
    private readonly Dictionary<string, AwsSession> _sessions;

    internal SimAwsClient(string endpoint) => _sessions = Users.ToDictionary(
        user => user.Account, user => _client.Session(endpoint, user.AccessKeyId, user.SecretAccessKey) with { Account = user.Account });

    /// <summary>The accounts, each with the keys of its user.</summary>
    internal static IReadOnlyList<(string Account, string AccessKeyId, string SecretAccessKey)> Users { get; } =
    [
        .. from account in JsonNode.Parse(File.ReadAllText(Path.Combine(SimAws.Estate, "estate.json")))!["accounts"]!.AsObject()
           let user = account.Value!["users"]![0]!
           select (account.Key, user["accessKeyId"]!.ToString(), user["secretAccessKey"]!.ToString()),
    ];

    internal AwsClient Client => _client.Client;

    public void Dispose() => _client.Dispose();

    /// <summary>The session of an account's user.</summary>
    internal AwsSession Session(string account) => _sessions[account];
}
