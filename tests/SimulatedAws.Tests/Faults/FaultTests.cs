using System.Diagnostics;
using CartographyPS.Engine.Aws.Protocols;
using SimulatedAws.Faults;
using SimulatedAws.Tests.Support;

namespace SimulatedAws.Tests.Faults;

public sealed class FaultTests : IDisposable
{
    private readonly EstateBuilder _estate = new EstateBuilder("\"pageSize\": 50").Add("ec2", EstateBuilder.Vpcs(100));

    public void Dispose() => _estate.Dispose();

    [Theory]
    [InlineData("ec2", "DescribeVpcs", FaultKind.Throttle, 503, "RequestLimitExceeded")]
    [InlineData("iam", "ListUsers", FaultKind.Throttle, 400, "Throttling")]
    [InlineData("kms", "ListKeys", FaultKind.Throttle, 400, "ThrottlingException")]
    [InlineData("lambda", "ListFunctions", FaultKind.Throttle, 429, "TooManyRequestsException")]
    [InlineData("route53", "ListHostedZones", FaultKind.Throttle, 400, "Throttling")]
    [InlineData("s3", "ListBuckets", FaultKind.Throttle, 503, "SlowDown")]
    [InlineData("ec2", "DescribeVpcs", FaultKind.Denied, 403, "UnauthorizedOperation")]
    [InlineData("iam", "ListUsers", FaultKind.Denied, 403, "AccessDenied")]
    [InlineData("kms", "ListKeys", FaultKind.Denied, 400, "AccessDeniedException")]
    [InlineData("lambda", "ListFunctions", FaultKind.Denied, 403, "AccessDeniedException")]
    [InlineData("s3", "ListBuckets", FaultKind.Denied, 403, "AccessDenied")]
    [InlineData("ec2", "DescribeVpcs", FaultKind.Error, 500, "InternalFailure")]
    [InlineData("ec2", "DescribeVpcs", FaultKind.Http500, 500, "Http500")]
    [InlineData("ec2", "DescribeVpcs", FaultKind.Http503, 503, "Http503")]
    public async Task Errors_have_the_format_of_the_protocol(string service, string operation, FaultKind kind, int status, string code)
    {
        await using var server = await SimulatedAwsServer.StartAsync(_estate.Folder);
        using var client = new ApiClient(server.Endpoint);
        var rule = server.Faults.Add(new FaultRule { Kind = kind });

        var result = await client.CallAsync(service, operation);

        Assert.Equal((status, code), (result.Status, result.ErrorCode));
        Assert.Equal((1, 1), (rule.Matched, rule.Fired));
        Assert.Equal(kind, server.Log.Entries[0].Fault);
    }

    [Fact]
    public async Task A_rule_can_set_the_error()
    {
        await using var server = await SimulatedAwsServer.StartAsync(_estate.Folder);
        using var client = new ApiClient(server.Endpoint);
        server.Faults.Add(new FaultRule { Kind = FaultKind.Error, Code = "OptInRequired", Status = 401, Message = "Not enabled." });

        var result = await client.CallAsync("ec2", "DescribeVpcs");

        Assert.Equal((401, "OptInRequired", "Not enabled."), (result.Status, result.ErrorCode, result.ErrorMessage));
    }

    [Fact]
    public async Task A_reset_gives_no_answer()
    {
        await using var server = await SimulatedAwsServer.StartAsync(_estate.Folder);
        using var client = new ApiClient(server.Endpoint);
        server.Faults.Add(new FaultRule { Kind = FaultKind.Reset });

        await Assert.ThrowsAsync<HttpRequestException>(() => client.CallAsync("ec2", "DescribeVpcs"));
        Assert.Equal(0, server.Log.Entries[0].Status);
    }

    [Theory]
    [InlineData("ec2", "DescribeVpcs")]
    [InlineData("kms", "ListKeys")]
    public async Task A_truncated_answer_ends_early(string service, string operation)
    {
        await using var server = await SimulatedAwsServer.StartAsync(_estate.Folder);
        using var client = new ApiClient(server.Endpoint);
        server.Faults.Add(new FaultRule { Kind = FaultKind.Truncate });

        await Assert.ThrowsAsync<HttpRequestException>(() => client.CallAsync(service, operation));
    }

    [Theory]
    [InlineData("ec2", "DescribeVpcs")]
    [InlineData("kms", "ListKeys")]
    public async Task Garbage_is_refused_by_the_reader(string service, string operation)
    {
        await using var server = await SimulatedAwsServer.StartAsync(_estate.Folder);
        using var client = new ApiClient(server.Endpoint);
        server.Faults.Add(new FaultRule { Kind = FaultKind.Garbage });

        await Assert.ThrowsAsync<MalformedResponseException>(() => client.CallAsync(service, operation));
    }

    [Fact]
    public async Task A_slow_answer_is_right_and_late()
    {
        await using var server = await SimulatedAwsServer.StartAsync(_estate.Folder);
        using var client = new ApiClient(server.Endpoint);
        server.Faults.Add(new FaultRule { Kind = FaultKind.Slow, DelayMs = 300 });

        var watch = Stopwatch.StartNew();
        var result = await client.CallAsync("ec2", "DescribeVpcs");

        Assert.Equal(50, result.Texts("Vpcs", "VpcId").Length);
        Assert.True(watch.ElapsedMilliseconds >= 290, $"{watch.ElapsedMilliseconds} ms");
    }

    [Fact]
    public async Task A_hanging_answer_ends_with_the_connection()
    {
        await using var server = await SimulatedAwsServer.StartAsync(_estate.Folder);
        using var client = new ApiClient(server.Endpoint);
        server.Faults.Add(new FaultRule { Kind = FaultKind.Hang, DelayMs = 200 });

        var watch = Stopwatch.StartNew();
        await Assert.ThrowsAsync<HttpRequestException>(() => client.CallAsync("ec2", "DescribeVpcs"));
        Assert.True(watch.ElapsedMilliseconds >= 190, $"{watch.ElapsedMilliseconds} ms");
    }

    [Fact]
    public async Task A_server_that_stops_does_not_wait_for_what_hangs()
    {
        var server = await SimulatedAwsServer.StartAsync(_estate.Folder);
        using var client = new ApiClient(server.Endpoint);
        var rule = server.Faults.Add(new FaultRule { Kind = FaultKind.Hang });
        var hanging = client.CallAsync("ec2", "DescribeVpcs");
        while (rule.Fired == 0) await Task.Yield();

        var watch = Stopwatch.StartNew();
        await server.DisposeAsync();

        await Assert.ThrowsAsync<HttpRequestException>(() => hanging);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), $"{watch.Elapsed}");
    }

    [Fact]
    public async Task A_rule_is_for_what_it_names()
    {
        await using var server = await SimulatedAwsServer.StartAsync(_estate.Folder);
        using var client = new ApiClient(server.Endpoint);
        server.Faults.Add(new FaultRule { Kind = FaultKind.Denied, Service = "ec2", Operation = "Describe*", Region = "eu-west-1", Account = EstateBuilder.Account });

        Assert.Equal("UnauthorizedOperation", (await client.CallAsync("ec2", "DescribeVpcs", region: "eu-west-1")).ErrorCode);
        Assert.Null((await client.CallAsync("ec2", "DescribeVpcs", region: "us-east-1")).ErrorCode);
        Assert.Null((await client.CallAsync("kms", "ListKeys", region: "eu-west-1")).ErrorCode);
    }

    [Fact]
    public async Task A_rule_may_be_for_one_page()
    {
        await using var server = await SimulatedAwsServer.StartAsync(_estate.Folder);
        using var client = new ApiClient(server.Endpoint);
        server.Faults.Add(new FaultRule { Kind = FaultKind.Throttle, Page = 2 });

        var first = await client.CallAsync("ec2", "DescribeVpcs");
        var second = await client.CallAsync("ec2", "DescribeVpcs", new() { ["NextToken"] = first.Text("NextToken") });

        Assert.Equal((null, "RequestLimitExceeded"), (first.ErrorCode, second.ErrorCode));
    }

    [Fact]
    public async Task Credential_endpoints_can_fail()
    {
        await using var server = await SimulatedAwsServer.StartAsync(_estate.Folder);
        using var client = new ApiClient(server.Endpoint);
        server.Faults.Add(new FaultRule { Kind = FaultKind.Http503, Service = "imds" });

        Assert.Equal(503, (await client.RawAsync(HttpMethod.Put, "/latest/api/token", null, ("X-aws-ec2-metadata-token-ttl-seconds", "60"))).Status);
        Assert.Equal(200, (await client.RawAsync(HttpMethod.Get, "/v2/credentials/x")).Status);
    }
}
