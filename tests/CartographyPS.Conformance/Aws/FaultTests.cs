using System.Text.Json.Nodes;
using CartographyPS.Conformance.Server;
using CartographyPS.Engine.Aws.Client;
using CartographyPS.Engine.Aws.Errors;
using TestSupport;

namespace CartographyPS.Conformance.Aws;

/// <summary>Errors, as another implementation of AWS words them.</summary>
public sealed class FaultTests(SimAws server) : IClassFixture<SimAws>, IAsyncLifetime
{
    private readonly TestClient _client = new();

    /// <summary>An operation of each protocol.</summary>
    public static IReadOnlyList<string> Protocols { get; } =
        ["ec2.DescribeVpcs", "iam.ListUsers", "kms.ListKeys", "sqs.ListQueues", "lambda.ListFunctions", "route53.ListHostedZones", "s3.ListBuckets"];

    public static TheoryData<string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach (string kind in new[] { "throttle", "http500", "http503", "error", "reset", "truncate", "garbage" })
            {
                foreach (string operation in Protocols) cases.Add(kind, operation);
            }
            return cases;
        }
    }

    public static TheoryData<string> Operations => [.. Protocols];

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        _client.Dispose();
        if (SharedFolder.Skip is null) await server.Control.SetFaultsAsync();
    }

    [SharedTheory]
    [MemberData(nameof(Cases))]
    public async Task Transient_faults_are_retried(string kind, string operation)
    {
        await server.Control.SetFaultsAsync(new JsonObject { ["kind"] = kind, ["times"] = 2 });
        var session = Session(maxAttempts: 3);

        await _client.CallAsync(session, operation);

        // .NET itself resends an idempotent request when a reused connection was closed.
        if (kind == "reset") Assert.InRange(session.Counters.Attempts, 1, 3);
        else Assert.Equal((3, 2, kind == "throttle" ? 2 : 0), (session.Counters.Attempts, session.Counters.Retries, session.Counters.Throttled));
    }

    [SharedTheory]
    [MemberData(nameof(Operations))]
    public async Task A_denial_is_one_whatever_the_protocol_calls_it(string operation)
    {
        await server.Control.SetFaultsAsync(new JsonObject { ["kind"] = "denied" });
        var session = Session(maxAttempts: 3);

        var error = await Assert.ThrowsAsync<AwsServiceException>(() => _client.CallAsync(session, operation));

        Assert.Equal((AwsErrorKind.Denied, 1), (error.Kind, session.Counters.Attempts));
        Assert.NotNull(error.RequestId);
    }

    [SharedTheory]
    [MemberData(nameof(Operations))]
    public async Task Unknown_keys_are_not_retried(string operation)
    {
        var session = _client.Session(server.Endpoint, "AKIAUNKNOWN000000001", "not-a-secret", maxAttempts: 3);

        var error = await Assert.ThrowsAsync<AwsServiceException>(() => _client.CallAsync(session, operation));

        Assert.Equal((AwsErrorKind.Credentials, 1), (error.Kind, session.Counters.Attempts));
    }

    [SharedTheory]
    [MemberData(nameof(Operations))]
    public async Task A_secret_that_is_wrong_is_the_end(string operation)
    {
        var session = _client.Session(server.Endpoint, SimAwsClient.Users[0].AccessKeyId, "not-the-secret", maxAttempts: 3);

        var error = await Assert.ThrowsAsync<AwsServiceException>(() => _client.CallAsync(session, operation));

        Assert.Equal((AwsErrorKind.Credentials, 1), (error.Kind, session.Counters.Attempts));
    }

    [SharedTheory]
    [MemberData(nameof(Operations))]
    public async Task A_clock_that_is_wrong_is_made_up_for(string operation)
    {
        using var client = new TestClient(options => options with { Clock = () => DateTimeOffset.UtcNow.AddHours(-3) });
        var (_, id, secret) = SimAwsClient.Users[0];

        await client.CallAsync(client.Session(server.Endpoint, id, secret), operation);
    }

    private AwsSession Session(int maxAttempts)
    {
        var (_, id, secret) = SimAwsClient.Users[0];
        return _client.Session(server.Endpoint, id, secret, maxAttempts);
    }
}
