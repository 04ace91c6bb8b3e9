using System.Text.Json;
using SimulatedAws.Tests.Support;

namespace SimulatedAws.Tests.Server;

public sealed class ControlTests : IDisposable
{
    private readonly EstateBuilder _estate = new EstateBuilder().Add("ec2", EstateBuilder.Vpcs(5));

    public void Dispose() => _estate.Dispose();

    [Fact]
    public async Task Draining_the_log_keeps_the_counts()
    {
        await using var server = await SimulatedAwsServer.StartAsync(_estate.Folder);
        using var client = new ApiClient(server.Endpoint);
        await client.CallAsync("ec2", "DescribeVpcs");
        await client.CallAsync("ec2", "DescribeVpcs");

        var kept = await ReadAsync(client, HttpMethod.Get, "/__control/log?keep=1");
        var drained = await ReadAsync(client, HttpMethod.Get, "/__control/log");
        var empty = await ReadAsync(client, HttpMethod.Get, "/__control/log");
        var stats = await ReadAsync(client, HttpMethod.Delete, "/__control/stats");

        Assert.Equal((2, 2, 0), (kept.GetArrayLength(), drained.GetArrayLength(), empty.GetArrayLength()));
        Assert.Equal(("DescribeVpcs", "valid"), (drained[0].GetProperty("operation").GetString(), drained[0].GetProperty("verify").GetString()));
        Assert.Equal((2, 1), (stats.GetProperty("requests").GetProperty("ec2.DescribeVpcs").GetInt32(), stats.GetProperty("cacheHits").GetInt32()));
        Assert.Equal(0, (await ReadAsync(client, HttpMethod.Get, "/__control/stats")).GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task Faults_are_set_and_cleared()
    {
        await using var server = await SimulatedAwsServer.StartAsync(_estate.Folder);
        using var client = new ApiClient(server.Endpoint);

        await ReadAsync(client, HttpMethod.Post, "/__control/faults", """[{ "service": "ec2", "operation": "Describe*", "kind": "throttle", "times": 1 }]""");
        var first = await client.CallAsync("ec2", "DescribeVpcs");
        var second = await client.CallAsync("ec2", "DescribeVpcs");
        var rules = await ReadAsync(client, HttpMethod.Get, "/__control/faults");
        await ReadAsync(client, HttpMethod.Delete, "/__control/faults");

        Assert.Equal(("RequestLimitExceeded", null), (first.ErrorCode, second.ErrorCode));
        Assert.Equal((2, 1), (rules[0].GetProperty("matched").GetInt32(), rules[0].GetProperty("fired").GetInt32()));
        Assert.Empty(server.Faults.All);
    }

    [Theory]
    [InlineData("""[{ "kind": "explode" }]""")]
    [InlineData("""[{ "service": "ec2" }]""")]
    [InlineData("not json")]
    public async Task Invalid_rules_are_refused(string body)
    {
        await using var server = await SimulatedAwsServer.StartAsync(_estate.Folder);
        using var client = new ApiClient(server.Endpoint);

        var (status, answer) = await client.RawAsync(HttpMethod.Post, "/__control/faults", body);

        Assert.Equal(400, status);
        Assert.Contains("error", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answers_are_replaced_and_restored()
    {
        await using var server = await SimulatedAwsServer.StartAsync(_estate.Folder);
        using var client = new ApiClient(server.Endpoint);

        await ReadAsync(client, HttpMethod.Patch, "/__control/answers", """
            { "account": "111111111111", "region": "us-east-1", "service": "ec2", "operation": "DescribeVpcs", "answers": [ { "return": { "Vpcs": [ { "VpcId": "new" } ] } } ] }
            """);
        var replaced = await client.CallAsync("ec2", "DescribeVpcs");
        await ReadAsync(client, HttpMethod.Delete, "/__control/answers", """{ "service": "ec2" }""");
        var restored = await client.CallAsync("ec2", "DescribeVpcs");

        Assert.Equal(["new"], replaced.Texts("Vpcs", "VpcId"));
        Assert.Equal(["vpc-1", "vpc-2"], restored.Texts("Vpcs", "VpcId"));
    }

    [Fact]
    public async Task Settings_are_changed_while_running()
    {
        await using var server = await SimulatedAwsServer.StartAsync(_estate.Folder);
        using var client = new ApiClient(server.Endpoint);

        var config = await ReadAsync(client, HttpMethod.Put, "/__control/config", """{ "latencyMs": 5, "pageSize": 3, "wholeWithoutLimit": ["s3.*"], "limits": "aws" }""");
        var page = await client.CallAsync("ec2", "DescribeVpcs");

        Assert.Equal((5, 3, "aws"), (config.GetProperty("latencyMs").GetInt32(), config.GetProperty("pageSize").GetInt32(), config.GetProperty("limits").GetString()));
        Assert.Equal(TimeSpan.FromMilliseconds(5), server.Latency);
        Assert.Equal(3, page.Texts("Vpcs", "VpcId").Length);
        Assert.Equal(400, (await client.RawAsync(HttpMethod.Put, "/__control/config", """{ "speed": 5 }""")).Status);
    }

    [Fact]
    public async Task Sessions_can_be_expired_and_unanswered_requests_listed()
    {
        await using var server = await SimulatedAwsServer.StartAsync(_estate.Folder);
        using var client = new ApiClient(server.Endpoint);
        await client.CallAsync("kms", "DescribeKey", new() { ["KeyId"] = "k" });

        var unanswered = await ReadAsync(client, HttpMethod.Get, "/__control/unanswered?gave=error");
        await ReadAsync(client, HttpMethod.Post, "/__control/expire");

        Assert.Equal(("DescribeKey", "k", 1), (unanswered[0].GetProperty("operation").GetString(), unanswered[0].GetProperty("input").GetProperty("KeyId").GetString(), unanswered[0].GetProperty("count").GetInt32()));
        Assert.Equal(404, (await client.RawAsync(HttpMethod.Get, "/__control/nothing")).Status);
        Assert.Equal(200, (await client.RawAsync(HttpMethod.Get, "/healthz")).Status);
    }

    private static async Task<JsonElement> ReadAsync(ApiClient client, HttpMethod method, string path, string? body = null)
    {
        var (status, text) = await client.RawAsync(method, path, body);
        Assert.True(status == 200, $"{status}: {text}");
        return JsonDocument.Parse(text).RootElement;
    }
}
