using CartographyPS.Engine.Aws.Errors;
using CartographyPS.Engine.Aws.Http;
using SimulatedAws;
using SimulatedAws.Signing;

namespace CartographyPS.Engine.Tests.Aws.Http;

/// <summary>A machine whose clock is wrong.</summary>
public sealed class ClockSkewTests : IAsyncLifetime
{
    private readonly EstateBuilder _estate = new();
    private SimulatedAwsServer? _server;

    public static TheoryData<string, int> Cases
    {
        get
        {
            var cases = new TheoryData<string, int>();
            string[] operations = ["ec2.DescribeVpcs", "iam.ListUsers", "kms.ListKeys", "lambda.ListFunctions", "s3.ListBuckets", "route53.ListHostedZones"];
            foreach (string operation in operations)
            {
                cases.Add(operation, -40);
                cases.Add(operation, 60 * 24);
            }
            return cases;
        }
    }

    public async Task InitializeAsync() => _server = await SimulatedAwsServer.StartAsync(_estate.Folder);

    public async Task DisposeAsync()
    {
        await _server!.DisposeAsync();
        _estate.Dispose();
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_wrong_clock_is_made_up_for_once_and_remembered(string operation, int minutes)
    {
        using var client = new TestClient(options => options with { Clock = () => DateTimeOffset.UtcNow.AddMinutes(minutes) });
        var session = client.Session(_server!.Endpoint);

        await client.CallAsync(session, operation);
        await client.CallAsync(session, operation);

        Assert.Equal([SignatureVerdict.Skewed, SignatureVerdict.Valid, SignatureVerdict.Valid], _server.Log.Entries.Select(entry => entry.Verify));
        Assert.Equal(0, session.Counters.Retries);
    }

    [Fact]
    public async Task A_wrong_secret_is_no_wrong_clock()
    {
        using var client = new TestClient();
        var session = client.Session(_server!.Endpoint, EstateBuilder.AccessKey, "not/the/secret", maxAttempts: 5);

        var error = await Assert.ThrowsAsync<AwsServiceException>(() => client.CallAsync(session, "iam.ListUsers"));

        Assert.Equal((AwsErrorKind.Credentials, "SignatureDoesNotMatch", 1), (error.Kind, error.Code, session.Counters.Attempts));
    }

    [Fact]
    public void Only_an_answer_about_the_time_that_has_another_time_changes_the_clock()
    {
        var now = DateTimeOffset.UtcNow;
        var clock = new ServerClock(() => now);
        var signed = now.UtcDateTime;

        Assert.False(clock.Correct("AccessDenied", now.AddHours(1), signed));
        Assert.False(clock.Correct("RequestExpired", null, signed));
        Assert.False(clock.Correct("RequestExpired", now.AddMinutes(3), signed));
        Assert.Equal(now.UtcDateTime, clock.Now);
        Assert.True(clock.Correct("RequestExpired", now.AddHours(1), signed));
        Assert.Equal(now.UtcDateTime.AddHours(1), clock.Now);
    }
}
