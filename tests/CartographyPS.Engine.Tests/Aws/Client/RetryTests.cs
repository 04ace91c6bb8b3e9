using CartographyPS.Engine.Aws.Client;
using CartographyPS.Engine.Aws.Errors;
using CartographyPS.Engine.Tests.Aws.Servers;
using SimulatedAws;
using SimulatedAws.Faults;

namespace CartographyPS.Engine.Tests.Aws.Client;

/// <summary>Retries: which failures, how many attempts, which pauses.</summary>
public sealed class RetryTests : IAsyncLifetime
{
    private const string NoKeys = """{"Keys":[]}""";

    private readonly EstateBuilder _estate = new();
    private readonly TestClient _client = new();
    private SimulatedAwsServer? _server;

    /// <summary>An operation of each protocol.</summary>
    public static TheoryData<string> Protocols => ["ec2.DescribeVpcs", "iam.ListUsers", "kms.ListKeys", "sqs.ListQueues", "lambda.ListFunctions", "route53.ListHostedZones", "s3.ListBuckets"];

    public async Task InitializeAsync() => _server = await SimulatedAwsServer.StartAsync(_estate.Folder);

    public async Task DisposeAsync()
    {
        _client.Dispose();
        await _server!.DisposeAsync();
        _estate.Dispose();
    }

    [Theory]
    [MemberData(nameof(Protocols))]
    public async Task Throttled_calls_are_retried_in_every_protocol(string operation)
    {
        _server!.Faults.Add(new FaultRule { Kind = FaultKind.Throttle, Times = 3 });
        var session = Session(maxAttempts: 4);

        await _client.CallAsync(session, operation);

        Assert.Equal([1, 2, 4], Seconds);
        Assert.Equal((4, 3, 3), (session.Counters.Attempts, session.Counters.Retries, session.Counters.Throttled));
        Assert.Equal((4, 3, 3), (_client.Client.Counters.Attempts, _client.Client.Counters.Retries, _client.Client.Counters.Throttled));
    }

    [Theory]
    [MemberData(nameof(Protocols))]
    public async Task A_temporary_failure_is_retried(string operation)
    {
        FaultKind[] kinds = [FaultKind.Http500, FaultKind.Http503, FaultKind.Reset, FaultKind.Truncate, FaultKind.Garbage];
        foreach (var kind in kinds) _server!.Faults.Add(new FaultRule { Kind = kind, Times = 1 });
        var session = Session(maxAttempts: kinds.Length + 1);

        await _client.CallAsync(session, operation);

        Assert.Equal([0.1, 0.2, 0.4, 0.8, 1.6], Seconds);
        Assert.Equal((6, 5, 0), (session.Counters.Attempts, session.Counters.Retries, session.Counters.Throttled));
    }

    [Theory]
    [InlineData(FaultKind.Throttle, nameof(AwsErrorKind.Throttled))]
    [InlineData(FaultKind.Http500, nameof(AwsErrorKind.Transient))]
    [InlineData(FaultKind.Reset, nameof(AwsErrorKind.Transient))]
    [InlineData(FaultKind.Truncate, nameof(AwsErrorKind.Transient))]
    [InlineData(FaultKind.Garbage, nameof(AwsErrorKind.Transient))]
    public async Task After_the_last_attempt_the_error_says_what_it_was(FaultKind fault, string kind)
    {
        _server!.Faults.Add(new FaultRule { Kind = fault });
        var session = Session(maxAttempts: 3);

        var error = await Assert.ThrowsAsync<AwsServiceException>(() => _client.CallAsync(session, "ec2.DescribeVpcs"));

        Assert.Equal((kind, "ec2.DescribeVpcs", "us-east-1"), (error.Kind.ToString(), error.Operation, error.Region));
        Assert.Equal((3, 2), (session.Counters.Attempts, session.Counters.Retries));
    }

    [Theory]
    [MemberData(nameof(Protocols))]
    public async Task A_denied_call_is_not_retried(string operation)
    {
        _server!.Faults.Add(new FaultRule { Kind = FaultKind.Denied });
        var session = Session(maxAttempts: 5);

        var error = await Assert.ThrowsAsync<AwsServiceException>(() => _client.CallAsync(session, operation));

        Assert.Equal((AwsErrorKind.Denied, 1), (error.Kind, session.Counters.Attempts));
        Assert.NotEmpty(error.Message);
        Assert.NotNull(error.RequestId);
    }

    [Fact]
    public async Task A_permanent_failure_is_not_retried()
    {
        _server!.Faults.Add(new FaultRule { Kind = FaultKind.Error, Code = "ValidationError", Status = 400, Message = "No." });
        var session = Session(maxAttempts: 5);

        var error = await Assert.ThrowsAsync<AwsServiceException>(() => _client.CallAsync(session, "iam.ListUsers"));

        Assert.Equal((AwsErrorKind.Other, "ValidationError", "No.", 400, 1), (error.Kind, error.Code, error.Message, error.StatusCode, session.Counters.Attempts));
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html><body>Signed out by the proxy</body></html>")]
    [InlineData("{\"Keys\":[")]
    [InlineData("{\"message\":\"blocked\"}")]
    [InlineData("[]")]
    public async Task An_answer_of_success_that_cannot_be_read_is_none(string body)
    {
        await using var server = ScriptedServer.InTurn(ScriptedAnswer.Of(200, body), ScriptedAnswer.Of(200, NoKeys));

        await _client.CallAsync(_client.Session(server.Endpoint, maxAttempts: 2), "kms.ListKeys");

        var error = await Assert.ThrowsAsync<AwsServiceException>(async () =>
        {
            await using var always = ScriptedServer.InTurn(ScriptedAnswer.Of(200, body));
            await _client.CallAsync(_client.Session(always.Endpoint), "kms.ListKeys");
        });
        Assert.Equal((AwsErrorKind.Transient, "MalformedResponse"), (error.Kind, error.Code));
    }

    [Fact]
    public async Task A_body_that_ends_before_its_announced_length_is_none()
    {
        await using var server = ScriptedServer.InTurn(ScriptedAnswer.Of(200, NoKeys, ("Content-Length", "100")) with { StaysOpen = false });

        var error = await Assert.ThrowsAsync<AwsServiceException>(() => _client.CallAsync(_client.Session(server.Endpoint), "kms.ListKeys"));

        Assert.Equal((AwsErrorKind.Transient, "ConnectionFailed"), (error.Kind, error.Code));
    }

    [Theory]
    [InlineData("3", 3)]
    [InlineData("300", 20)]
    [InlineData("0", 1)]
    [InlineData("soon", 1)]
    public async Task A_pause_that_the_answer_asks_for_is_kept_within_reason(string retryAfter, double seconds)
    {
        await using var server = ScriptedServer.InTurn(
            ScriptedAnswer.Of(400, """{"__type":"ThrottlingException"}""", ("Retry-After", retryAfter)), ScriptedAnswer.Of(200, NoKeys));

        await _client.CallAsync(_client.Session(server.Endpoint, maxAttempts: 2), "kms.ListKeys");

        Assert.Equal([seconds], Seconds);
    }

    [Fact]
    public async Task A_moment_that_the_answer_asks_for_is_waited_for()
    {
        string moment = _client.Clock.GetUtcNow().AddSeconds(10).ToString("R", System.Globalization.CultureInfo.InvariantCulture);
        await using var server = ScriptedServer.InTurn(
            ScriptedAnswer.Of(503, "", ("Retry-After", moment)), ScriptedAnswer.Of(200, NoKeys));

        await _client.CallAsync(_client.Session(server.Endpoint, maxAttempts: 2), "kms.ListKeys");

        Assert.InRange(Assert.Single(Seconds), 9, 10);
    }

    [Fact]
    public async Task A_failed_page_is_retried_alone()
    {
        using var estate = new EstateBuilder("\"pageSize\": 1").Add("ec2", EstateBuilder.Vpcs(4));
        await using var server = await SimulatedAwsServer.StartAsync(estate.Folder);
        server.Faults.Add(new FaultRule { Kind = FaultKind.Truncate, Page = 3, Times = 1 });

        var pages = await _client.PagesAsync(_client.Session(server.Endpoint, maxAttempts: 2), "ec2.DescribeVpcs");

        Assert.Equal(4, pages.Count);
        Assert.Equal([1, 2, 3, 3, 4], server.Log.Entries.Select(entry => entry.Page));
    }

    private double[] Seconds => [.. _client.Clock.Waits.Select(wait => Math.Round(wait.TotalSeconds, 3))];

    private AwsSession Session(int maxAttempts) => _client.Session(_server!.Endpoint, maxAttempts: maxAttempts);
}
