using CartographyPS.Engine.Aws.Credentials;
using CartographyPS.Engine.Aws.Credentials.Sources;
using CartographyPS.Engine.Aws.Errors;
using CartographyPS.Engine.Aws.Model;
using SimulatedAws.Signing;

namespace CartographyPS.Engine.Tests.Aws.Credentials;

/// <summary>Runs that outlive their credentials.</summary>
public sealed class LongRunTests() : CredentialTests(new EstateBuilder("\"pageSize\": 1").Add("ec2", EstateBuilder.Vpcs(12)))
{
    private const string Profiles = $"""
        [profile hub]
        {Keys}
        [profile middle]
        role_arn = arn:aws:iam::111111111111:role/reader
        source_profile = hub
        [profile end]
        role_arn = arn:aws:iam::111111111111:role/reader
        source_profile = middle
        """;

    /// <summary>An operation of each protocol.</summary>
    public static TheoryData<string> Protocols => ["ec2.DescribeVpcs", "iam.ListUsers", "kms.ListKeys", "sqs.ListQueues", "lambda.ListFunctions", "route53.ListHostedZones", "s3.ListBuckets"];

    [Theory]
    [InlineData("middle")]
    [InlineData("end")]
    public async Task A_run_of_hours_never_meets_expired_credentials(string profile)
    {
        Environment.Config(Profiles);

        int pages = await ReadAsync(Connect(profile), () => Clock.Advance(TimeSpan.FromMinutes(25)));

        Assert.Equal(12, pages);
        Assert.All(Server.Log.Entries, entry => Assert.Equal(SignatureVerdict.Valid, entry.Verify));
        Assert.True(StsCalls.Count() > 3);
    }

    [Fact]
    public async Task A_run_of_hours_with_the_instances_role_never_meets_expired_credentials()
    {
        await ReadAsync(Connect(), () => Clock.Advance(TimeSpan.FromMinutes(100)));

        Assert.All(Server.Log.Entries.Where(entry => entry.Service == "ec2"), entry => Assert.Equal(SignatureVerdict.Valid, entry.Verify));
    }

    [Theory]
    [InlineData("middle")]
    [InlineData("end")]
    public async Task Sessions_that_are_ended_in_the_midst_cost_no_page(string profile)
    {
        Environment.Config(Profiles);
        int page = 0;

        int pages = await ReadAsync(Connect(profile), () =>
        {
            // The simulated AWS ends what began before this moment.
            if (++page == 5) Server.ExpireSessions();
            Clock.Advance(TimeSpan.FromSeconds(1));
        });

        Assert.Equal(12, pages);
        Assert.Single(Server.Log.Entries, entry => entry is { Service: "ec2", Verify: SignatureVerdict.Expired });
    }

    [Theory]
    [MemberData(nameof(Protocols))]
    public async Task An_expired_session_is_renewed_in_every_protocol(string operation)
    {
        Environment.Config(Profiles);
        var session = Connect("middle").Session;
        await Client.CallAsync(session, operation);

        Server.ExpireSessions();
        Clock.Advance(TimeSpan.FromSeconds(1));
        await Client.CallAsync(session, operation);

        Assert.Equal(
            [SignatureVerdict.Valid, SignatureVerdict.Expired, SignatureVerdict.Valid],
            Server.Log.Entries.Where(entry => entry.Service != "sts").Select(entry => entry.Verify));
    }

    [Fact]
    public async Task Keys_that_cannot_be_renewed_end_at_once()
    {
        Environment.Config(Profiles);
        var given = await FetchAsync("middle");
        var session = Connect(new CredentialRequest { Keys = new StaticSource(given with { Expires = null }, "the test") }).Session;
        Server.ExpireSessions();
        Clock.Advance(TimeSpan.FromSeconds(1));

        var error = await Assert.ThrowsAsync<AwsServiceException>(() => Client.CallAsync(session, "iam.ListUsers"));

        Assert.Equal((AwsErrorKind.Credentials, "ExpiredToken", 1), (error.Kind, error.Code, session.Counters.Attempts));
    }

    [Fact]
    public async Task A_failed_renewal_reports_both_errors()
    {
        Environment.Config(Profiles);
        var session = Connect("middle").Session;
        await Client.CallAsync(session, "iam.ListUsers");
        Server.ExpireSessions();
        Clock.Advance(TimeSpan.FromSeconds(1));
        Server.Faults.Add(new SimulatedAws.Faults.FaultRule { Service = "sts", Kind = SimulatedAws.Faults.FaultKind.Denied });

        var error = await Assert.ThrowsAsync<AwsServiceException>(() => Client.CallAsync(session, "iam.ListUsers"));

        Assert.Equal((AwsErrorKind.Credentials, "ExpiredToken"), (error.Kind, error.Code));
        Assert.Contains("could not be renewed: The role arn:aws:iam::111111111111:role/reader cannot be assumed", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_calls_that_meet_expired_credentials_at_once_renew_them_once()
    {
        Environment.Config(Profiles);
        var session = Connect("middle").Session;
        await Client.CallAsync(session, "iam.ListUsers");
        Server.ExpireSessions();
        Clock.Advance(TimeSpan.FromSeconds(1));

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Client.CallAsync(session, "iam.ListUsers")));

        Assert.Equal(2, StsCalls.Count());
    }

    private async Task<int> ReadAsync(ConnectedSession connected, Action between)
    {
        int pages = 0;
        var operation = ApiModels.Operation("ec2", "DescribeVpcs");
        await foreach (var page in Client.Client.PagesAsync(connected.Session, operation, "us-east-1", new Dictionary<string, object?>(), CancellationToken.None))
        {
            page.Dispose();
            pages++;
            between();
        }
        return pages;
    }
}
