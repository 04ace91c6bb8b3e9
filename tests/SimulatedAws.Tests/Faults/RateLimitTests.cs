using SimulatedAws.Faults;
using SimulatedAws.Tests.Support;

namespace SimulatedAws.Tests.Faults;

public sealed class RateLimitTests
{
    [Fact]
    public void A_bucket_gives_its_burst_and_then_its_rate()
    {
        var clock = new ManualClock();
        var limits = RateLimits.Aws(clock);
        int Taken(int tries) => Enumerable.Range(0, tries).Count(_ => limits.Take("1", "us-east-1", "ec2", "DescribeVpcs"));

        Assert.Equal(100, Taken(150));
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(20, Taken(50));
        clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(100, Taken(150));
    }

    [Fact]
    public void Token_buckets_are_shared_by_the_rule()
    {
        var limits = RateLimits.Aws(new ManualClock());
        int Taken(string account, string region, string service, string operation) =>
            Enumerable.Range(0, 200).Count(_ => limits.Take(account, region, service, operation));

        Assert.Equal(100, Taken("1", "us-east-1", "ec2", "DescribeVpcs"));
        Assert.Equal(100, Taken("1", "us-east-1", "ec2", "DescribeSubnets"));
        Assert.Equal(100, Taken("1", "eu-west-1", "ec2", "DescribeVpcs"));
        Assert.Equal(30, Taken("1", "us-east-1", "iam", "ListRoles"));
        Assert.Equal(0, Taken("1", "eu-west-1", "iam", "ListUsers"));
        Assert.Equal(30, Taken("2", "us-east-1", "iam", "ListUsers"));
    }

    [Fact]
    public async Task A_request_beyond_the_limit_is_throttled()
    {
        using var estate = new EstateBuilder();
        var clock = new ManualClock();
        await using var server = await SimulatedAwsServer.StartAsync(estate.Folder, new SimulatedAwsOptions { Limits = "aws", Clock = clock });
        using var client = new ApiClient(server.Endpoint);

        var codes = new List<string?>();
        for (int i = 0; i < 6; i++) codes.Add((await client.CallAsync("route53", "ListHostedZones", signedAt: clock.GetUtcNow().UtcDateTime)).ErrorCode);

        Assert.Equal([null, null, null, null, null, "Throttling"], codes);
        Assert.Equal(1, server.Statistics.Throttled["route53.ListHostedZones"]);
    }
}
