using System.Diagnostics;
using System.Text.Json;
using CartographyPS.Engine.Aws.Client;
using CartographyPS.Engine.Aws.Errors;
using CartographyPS.Engine.Aws.Model;
using CartographyPS.Engine.Tests.Aws.Servers;

namespace CartographyPS.Engine.Tests.Aws.Client;

/// <summary>A server that does not answer: the attempt ends after its time, and a cancelled call at once, wherever it is.</summary>
public sealed class TimeoutTests
{
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(100);

    [Fact]
    public async Task An_attempt_without_an_answer_times_out_and_is_retried()
    {
        using var client = new TestClient(options => options with { Timeout = Short });
        await using var server = ScriptedServer.InTurn(ScriptedAnswer.Hang, ScriptedAnswer.Of(200, """{"Keys":[]}"""));

        // On a busy machine the second answer may be late too.
        await client.CallAsync(client.Session(server.Endpoint, maxAttempts: 100), "kms.ListKeys");

        Assert.True(server.Requests.Count > 1);
    }

    [Fact]
    public async Task A_body_without_an_end_times_out()
    {
        using var client = new TestClient(options => options with { Timeout = Short });
        await using var server = ScriptedServer.InTurn(ScriptedAnswer.Of(200, """{"Keys":[""", ("Content-Length", "100")));

        var error = await Assert.ThrowsAsync<AwsServiceException>(() => client.CallAsync(client.Session(server.Endpoint), "kms.ListKeys"));

        Assert.Equal((AwsErrorKind.Transient, "Timeout"), (error.Kind, error.Code));
        Assert.Contains("127.0.0.1", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_closed_port_is_reported()
    {
        using var client = new TestClient();
        string endpoint;
        await using (var server = ScriptedServer.InTurn(ScriptedAnswer.Close)) endpoint = server.Endpoint;

        var error = await Assert.ThrowsAsync<AwsServiceException>(() => client.CallAsync(client.Session(endpoint, maxAttempts: 2), "kms.ListKeys"));

        Assert.Equal((AwsErrorKind.Transient, "ConnectionFailed"), (error.Kind, error.Code));
    }

    [Fact]
    public async Task A_call_whose_answer_is_awaited_is_cancelled_at_once()
    {
        using var client = new TestClient();
        await using var server = ScriptedServer.InTurn(ScriptedAnswer.Hang);

        await AssertCancelledAsync(client, client.Session(server.Endpoint), () => server.Requests.Count == 1);
    }

    [Fact]
    public async Task A_call_whose_body_is_awaited_is_cancelled_at_once()
    {
        using var client = new TestClient();
        await using var server = ScriptedServer.InTurn(ScriptedAnswer.Of(200, """{"Keys":[""", ("Content-Length", "100")));

        await AssertCancelledAsync(client, client.Session(server.Endpoint), () => server.Requests.Count == 1);
    }

    [Fact]
    public async Task A_call_between_two_attempts_is_cancelled_at_once()
    {
        bool waits = false;
        using var client = new TestClient(options => options with
        {
            Delay = (_, cancellationToken) =>
            {
                waits = true;
                return Task.Delay(Timeout.Infinite, cancellationToken);
            },
        });
        await using var server = ScriptedServer.InTurn(ScriptedAnswer.Close);

        await AssertCancelledAsync(client, client.Session(server.Endpoint, maxAttempts: 5), () => waits);
    }

    [Fact]
    public async Task A_call_that_waits_for_a_slot_is_cancelled_at_once()
    {
        using var client = new TestClient(options => options with { ThrottleLimit = 1 });
        await using var server = ScriptedServer.InTurn(ScriptedAnswer.Hang);
        using var stop = new CancellationTokenSource();
        var first = CallAsync(client, client.Session(server.Endpoint), stop.Token);

        await AssertCancelledAsync(client, client.Session(server.Endpoint), () => server.Requests.Count == 1);

        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_call_that_was_cancelled_before_is_not_sent()
    {
        using var client = new TestClient();
        await using var server = ScriptedServer.InTurn(ScriptedAnswer.Hang);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => CallAsync(client, client.Session(server.Endpoint), new CancellationToken(canceled: true)));

        Assert.Empty(server.Requests);
    }

    private static async Task AssertCancelledAsync(TestClient client, AwsSession session, Func<bool> isWaiting)
    {
        using var stop = new CancellationTokenSource();
        var call = CallAsync(client, session, stop.Token);
        while (!isWaiting()) await Task.Delay(1);

        long from = Stopwatch.GetTimestamp();
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        Assert.True(Stopwatch.GetElapsedTime(from) < client.Options.Timeout / 2);
    }

    private static Task<JsonDocument> CallAsync(TestClient client, AwsSession session, CancellationToken cancellationToken) =>
        client.Client.CallAsync(session, ApiModels.Operation("kms", "ListKeys"), "us-east-1", new Dictionary<string, object?>(), cancellationToken);
}
