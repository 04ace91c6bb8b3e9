using CartographyPS.Engine.Aws.Limits;
using CartographyPS.Engine.Aws.Model;
using CartographyPS.Engine.Tests.Aws.Model;
using SimulatedAws;
using SimulatedAws.Faults;

namespace CartographyPS.Engine.Tests.Aws.Limits;

/// <summary>The calls that share a bucket, and their waiting for it.</summary>
public sealed class RateLimiterTests
{
    private readonly ManualClock _clock = new();

    [Theory]
    [InlineData("ec2.DescribeVpcs", "ec2.DescribeSubnets", false)]
    [InlineData("iam.ListUsers", "iam.ListRoles", true)]
    [InlineData("lambda.ListFunctions", "lambda.GetPolicy", true)]
    [InlineData("ecs.ListClusters", "ecs.ListTasks", false)]
    [InlineData("iam.ListUsers", "lambda.ListFunctions", false)]
    public void Operations_share_a_bucket_where_the_table_says_so(string one, string other, bool shared)
    {
        var limiter = new RateLimiter(_clock.GetUtcNow, _clock.DelayAsync);

        Assert.Equal(shared, Of(limiter, one) == Of(limiter, other));
        Assert.Same(Of(limiter, one), Of(limiter, one));
    }

    [Theory]
    [InlineData("ec2.DescribeVpcs", false)]
    [InlineData("iam.ListUsers", true)]
    [InlineData("route53.ListHostedZones", true)]
    [InlineData("s3.GetBucketAcl", true)]
    public void Regions_share_a_bucket_where_the_table_says_so_and_accounts_never_do(string operation, bool shared)
    {
        var limiter = new RateLimiter(_clock.GetUtcNow, _clock.DelayAsync);

        Assert.Equal(shared, Of(limiter, operation) == Of(limiter, operation, region: "eu-west-1"));
        Assert.NotSame(Of(limiter, operation), Of(limiter, operation, account: "222222222222"));
    }

    [Fact]
    public void Every_operation_has_a_limit() => Assert.All(ApiModelsTests.Operations, operation =>
    {
        var rule = RateTable.For(operation.Service.Name, operation.Name);

        Assert.InRange(rule.Burst, 1, 5000);
        Assert.InRange(rule.PerSecond, 1, 5000);
    });

    [Fact]
    public async Task Calls_keep_to_the_limits_by_themselves()
    {
        using var estate = new EstateBuilder();
        await using var server = await SimulatedAwsServer.StartAsync(estate.Folder, new SimulatedAwsOptions { Limits = "aws", Clock = _clock });
        using var client = new TestClient(options => options with { RateLimits = true, Clock = _clock.GetUtcNow, Delay = _clock.DelayAsync });
        var session = client.Session(server.Endpoint) with { Account = EstateBuilder.Account };

        for (int i = 0; i < 60; i++) await client.CallAsync(session, "iam.ListUsers");

        Assert.Equal((60, 0), (session.Counters.Attempts, session.Counters.Throttled));
        Assert.InRange(_clock.Waits.Sum(wait => wait.TotalSeconds), 29 / 15.0, 32 / 14.0);
    }

    [Fact]
    public async Task A_throttle_that_comes_all_the_same_slows_the_calls_down()
    {
        using var estate = new EstateBuilder();
        await using var server = await SimulatedAwsServer.StartAsync(estate.Folder);
        server.Faults.Add(new FaultRule { Kind = FaultKind.Throttle, Times = 1 });
        using var client = new TestClient(options => options with { RateLimits = true, Random = () => 0, Clock = _clock.GetUtcNow, Delay = _clock.DelayAsync });
        var session = client.Session(server.Endpoint, maxAttempts: 2) with { Account = EstateBuilder.Account };

        await client.CallAsync(session, "iam.ListUsers");

        Assert.Equal([0, 1 / (15 * 0.998 * 0.7)], _clock.Waits.Select(wait => wait.TotalSeconds), (expected, actual) => Math.Abs(expected - actual) < 0.001);
    }

    [Fact]
    public async Task No_more_calls_are_under_way_than_there_are_slots()
    {
        using var estate = new EstateBuilder();
        await using var server = await SimulatedAwsServer.StartAsync(estate.Folder, new SimulatedAwsOptions { Latency = TimeSpan.FromMilliseconds(20) });
        using var client = new TestClient(options => options with { ThrottleLimit = 3 });
        var session = client.Session(server.Endpoint);

        await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => client.CallAsync(session, "ec2.DescribeVpcs")));

        Assert.Equal(3, server.Statistics.MaxInFlight);
    }

    private static TokenBucket Of(RateLimiter limiter, string operation, string region = "us-east-1", string account = "111111111111")
    {
        string[] parts = operation.Split('.');
        return limiter.For(account, region, ApiModels.Operation(parts[0], parts[1]));
    }
}
