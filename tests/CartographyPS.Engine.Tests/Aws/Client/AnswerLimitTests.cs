using System.IO.Compression;
using System.Text;
using CartographyPS.Engine.Aws.Client;
using CartographyPS.Engine.Aws.Errors;
using CartographyPS.Engine.Aws.Http;
using CartographyPS.Engine.Common;
using CartographyPS.Engine.Flow;
using CartographyPS.Engine.Tests.Aws.Servers;

namespace CartographyPS.Engine.Tests.Aws.Client;

/// <summary>Answers that are larger than any of AWS's, or claim to be.</summary>
public sealed class AnswerLimitTests : IDisposable
{
    private const int Limit = 20_000;

    private readonly TestClient _client = new(options => options with { MaxAnswerBytes = Limit, MaxErrorBytes = 1_000 });

    public void Dispose() => _client.Dispose();

    [Fact]
    public async Task An_endless_response_is_abandoned_and_not_retried()
    {
        string chunk = "2000\r\n" + new string('x', 0x2000) + "\r\n";
        await using var server = ScriptedServer.InTurn(Chunked(200, string.Concat(Enumerable.Repeat(chunk, 10))));

        var error = await FailAsync(server, attempts: 3);

        Assert.Equal((AwsErrorKind.Other, "AnswerTooLarge", 1), (error.Kind, error.Code, server.Requests.Count));
        Assert.Contains("ecs.ListClusters", error.Message, StringComparison.Ordinal);
        Assert.Contains("20,000 bytes", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("20001")]
    [InlineData("999999999999")]
    public async Task An_answer_that_claims_to_be_too_large_is_not_waited_for(string length)
    {
        await using var server = ScriptedServer.InTurn(ScriptedAnswer.Of(200, "{", ("Content-Length", length)));

        Assert.Equal("AnswerTooLarge", (await FailAsync(server)).Code);
    }

    [Fact]
    public async Task An_answer_of_just_the_limit_is_read()
    {
        string padding = new('x', Limit - "{\"clusterArns\":[\"\"]}".Length);
        await using var server = ScriptedServer.InTurn(ScriptedAnswer.Of(200, $$"""{"clusterArns":["{{padding}}"]}"""));

        var answer = await _client.CallAsync(_client.Session(server.Endpoint), "ecs.ListClusters");

        Assert.Equal(padding, answer.GetProperty("clusterArns")[0].GetString());
    }

    [Fact]
    public async Task Memory_grows_with_what_comes_and_not_with_what_a_header_claims()
    {
        using var content = new StreamContent(new MemoryStream(new byte[10]));
        content.Headers.ContentLength = 200 << 20;

        using var body = await BodyReader.ReadAsync(content, AwsClientOptions.DefaultMaxAnswerBytes, CancellationToken.None);

        Assert.Equal(10, body.Memory.Length);
        Assert.InRange(body.Free(1).Count, 1, 4 << 20);
    }

    [Fact]
    public async Task Many_endless_responses_at_once_are_bounded_together()
    {
        const int Budget = 1 << 20, Each = 4 << 20;
        var budget = new ResponseMemoryBudget(Budget);
        var counter = new ReceivedBytes();

        await Task.WhenAll(Enumerable.Range(0, 100).Select(async _ =>
        {
            using var claim = await budget.AcquireAsync(64 * 1024, 0, CancellationToken.None);
            await using var endless = new EndlessStream(counter);
            using var content = new StreamContent(endless);
            await Assert.ThrowsAsync<AnswerTooLargeException>(
                () => BodyReader.ReadAsync(content, Each, CancellationToken.None, size => claim.GrowAsync(size, CancellationToken.None)));
        }));

        // A buffer may be twice as large as its claim.
        Assert.InRange(counter.Most, Each, (2 * Budget) + Each + (1 << 20));
    }

    [Fact]
    public async Task Large_answers_of_unknown_length_all_arrive()
    {
        string body = $$"""{"clusterArns":["{{new string('x', 1_500_000)}}"]}""";
        string chunked = $"{body.Length:x}\r\n{body}\r\n0\r\n\r\n";
        using var client = new TestClient(options => options with { RateLimits = false });
        await using var server = new ScriptedServer(_ => Chunked(200, chunked));

        var answers = await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => client.CallAsync(client.Session(server.Endpoint), "ecs.ListClusters")));

        Assert.All(answers, answer => Assert.Equal(1_500_000, answer.GetProperty("clusterArns")[0].GetString()!.Length));
    }

    [Fact]
    public async Task A_compressed_answer_is_not_inflated()
    {
        using var packed = new MemoryStream();
        await using (var zip = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true)) await zip.WriteAsync(Encoding.UTF8.GetBytes(new string(' ', 4_000_000)));
        await using var server = ScriptedServer.InTurn(ScriptedAnswer.Of(200, packed.ToArray(), ("Content-Encoding", "gzip")));

        var error = await FailAsync(server);

        Assert.Equal("MalformedResponse", error.Code);
        Assert.Null(server.Requests[0].Header("Accept-Encoding"));
    }

    [Fact]
    public async Task Only_the_status_of_a_large_error_response_counts()
    {
        await using var server = ScriptedServer.InTurn(ScriptedAnswer.Of(403, $$"""{"__type":"AccessDeniedException","message":"{{new string('x', 5_000)}}"}"""));

        var error = await FailAsync(server);

        Assert.Equal((AwsErrorKind.Denied, "Http403"), (error.Kind, error.Code));
    }

    [Fact]
    public async Task Code_and_message_of_a_failure_are_cut()
    {
        using var client = new TestClient();
        await using var server = ScriptedServer.InTurn(ScriptedAnswer.Of(
            400, $$"""{"__type":"{{new string('C', 50_000)}}","message":"{{new string('m', 100_000)}}"}"""));

        var error = await Assert.ThrowsAsync<AwsServiceException>(() => client.CallAsync(client.Session(server.Endpoint), "ecs.ListClusters"));

        Assert.InRange(error.Code.Length, 256, 300);
        Assert.InRange(error.Message.Length, 4096, 4200);
        Assert.EndsWith("... (95904 more characters)", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_text_of_an_unreadable_response_is_cut_too()
    {
        using var client = new TestClient();
        await using var server = ScriptedServer.InTurn(ScriptedAnswer.Of(200, $"<{new string('r', 100_000)}/>"));

        var error = await Assert.ThrowsAsync<AwsServiceException>(() => client.CallAsync(client.Session(server.Endpoint), "iam.ListUsers"));

        Assert.Equal("MalformedResponse", error.Code);
        Assert.InRange(error.Message.Length, 1, 4200);
    }

    private Task<AwsServiceException> FailAsync(ScriptedServer server, int attempts = 1) => Assert.ThrowsAsync<AwsServiceException>(
        () => _client.CallAsync(_client.Session(server.Endpoint, maxAttempts: attempts), "ecs.ListClusters"));

    private static ScriptedAnswer Chunked(int status, string body) => ScriptedAnswer.Of(status, body, ("Transfer-Encoding", "chunked"));
}
