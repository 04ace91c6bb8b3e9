using CartographyPS.Engine.Aws.Config;
using CartographyPS.Engine.Aws.Credentials;
using CartographyPS.Engine.Aws.Errors;
using CartographyPS.Engine.Sync.Planning;
using CartographyPS.Engine.Tests.Aws.Credentials;
using CartographyPS.Engine.Tests.Aws.Servers;
using SimulatedAws.Faults;

namespace CartographyPS.Engine.Tests.Sync.Planning;

/// <summary>An account is verified and its regions are found before anything is read.</summary>
public sealed class AccountConnectorTests : CredentialTests
{
    private const string Profiles = $"""
        [profile hub]
        {Keys}
        region = eu-west-1
        [profile spoke]
        role_arn = arn:aws:iam::222222222222:role/reader
        role_session_name = tests
        source_profile = hub
        retry_mode = legacy
        """;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        Environment.Config(Profiles);
    }

    [Fact]
    public async Task The_account_is_the_one_that_AWS_says_it_is()
    {
        var hub = await ConnectAsync("hub");
        var spoke = await ConnectAsync("spoke");

        Assert.Equal(("111111111111", "hub", "aws", "eu-west-1"), (hub.Account.Id, hub.Account.Name, hub.Account.Partition, hub.Account.HomeRegion));
        Assert.Equal((UserArn, "keys of profile hub", "profile hub"), (hub.Arn, hub.CredentialOrigin, hub.RegionOrigin));
        Assert.Equal("222222222222", spoke.Account.Id);
        Assert.Equal("arn:aws:sts::222222222222:assumed-role/reader/tests", spoke.Arn);
        Assert.Equal(["The retry mode 'legacy' is not supported; 'standard' is used."], spoke.Warnings);
    }

    [Fact]
    public async Task The_regions_are_those_that_the_account_has_enabled() =>
        Assert.Equal(["eu-south-1", "eu-west-1", "us-east-1"], (await ConnectAsync("hub")).Account.Regions);

    [Theory]
    [InlineData("eu-west-1", "eu-west-1")]
    [InlineData("EU-West-1", "eu-west-1")]
    [InlineData("eu-*", "eu-south-1,eu-west-1")]
    [InlineData("*-1", "eu-south-1,eu-west-1,us-east-1")]
    [InlineData("?s-east-1", "us-east-1")]
    [InlineData("us-east-1, eu-west-1", "eu-west-1,us-east-1")]
    [InlineData("us-east-1,us-*", "us-east-1")]
    [InlineData("", "eu-south-1,eu-west-1,us-east-1")]
    public async Task Regions_are_chosen_by_name_or_wildcard(string asked, string regions) =>
        Assert.Equal(regions.Split(','), (await ConnectAsync("hub", asked)).Account.Regions);

    [Theory]
    [InlineData("eu-wst-1", "Nearest: eu-west-1")]
    [InlineData("ap-east-1", "ap-east-1")]
    [InlineData("moon-*", "moon-*")]
    [InlineData("eu-west-1,mars", "mars")]
    [InlineData("eu.west.1", "eu.west.1")]
    [InlineData("[", "[")]
    public async Task A_region_that_is_not_enabled_is_an_error_that_names_the_nearest(string asked, string named)
    {
        var error = await Assert.ThrowsAsync<UnknownRegionException>(() => ConnectAsync("hub", asked));

        Assert.Contains(named, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_named_region_that_is_not_enabled_is_skipped_with_a_warning()
    {
        var account = await ConnectAsync("hub", "ap-east-1,us-east-1");

        Assert.Equal(["us-east-1"], account.Account.Regions);
        Assert.Equal(["Region ap-east-1 is not enabled for account 111111111111; it is not read."], account.Warnings);
    }

    [Fact]
    public async Task Without_regional_types_regions_are_not_listed()
    {
        Server.Faults.Add(new FaultRule { Operation = "DescribeRegions", Kind = FaultKind.Denied });

        var account = await ConnectAsync("hub", null);

        Assert.Empty(account.Account.Regions);
        Assert.DoesNotContain(Server.Log.Entries, entry => entry.Operation == "DescribeRegions");
    }

    [Theory]
    [InlineData("", null)]
    [InlineData("eu-west-1", "eu-west-1")]
    [InlineData("me-south-1,us-west-2", "us-west-2")]
    [InlineData("me-south-1", "us-east-1")]
    [InlineData("eu-*", "us-east-1")]
    [InlineData("EU-West-3", "eu-west-3")]
    [InlineData("cn-north-1", "cn-northwest-1")]
    [InlineData("us-gov-*", "us-gov-west-1")]
    public void The_first_calls_go_to_a_region_that_every_account_has(string asked, string? start) =>
        Assert.Equal(start, StartRegion.Of([asked]));

    [Fact]
    public async Task Where_the_regions_may_not_be_listed_they_must_be_named()
    {
        Server.Faults.Add(new FaultRule { Operation = "DescribeRegions", Kind = FaultKind.Denied });

        Assert.Equal(["eu-west-1", "us-east-1"], (await ConnectAsync("hub", "us-east-1,EU-west-1,us-east-1")).Account.Regions);
        Assert.Equal(["eusc-de-east-1", "us-isob-east-1"], (await ConnectAsync("hub", "us-isob-east-1,eusc-de-east-1")).Account.Regions);
        var error = await Assert.ThrowsAsync<AwsServiceException>(() => ConnectAsync("hub", "eu-*"));
        Assert.Contains("ec2:DescribeRegions", error.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<AwsServiceException>(() => ConnectAsync("hub"));
    }

    [Fact]
    public async Task Where_the_regions_cannot_be_listed_now_none_is_guessed()
    {
        Server.Faults.Add(new FaultRule { Operation = "DescribeRegions", Kind = FaultKind.Http500 });

        var error = await Assert.ThrowsAsync<AwsServiceException>(() => ConnectAsync("hub", "eu-west-1"));

        Assert.Equal(AwsErrorKind.Transient, error.Kind);
    }

    [Fact]
    public async Task A_response_without_regions_is_an_error_of_the_account()
    {
        Server.OverrideAnswers("111111111111", "eu-west-1", "ec2", "DescribeRegions", """[ { "return": { } } ]""");

        var error = await Assert.ThrowsAsync<AwsServiceException>(() => ConnectAsync("hub"));

        Assert.Equal((AwsErrorKind.Transient, "MalformedResponse"), (error.Kind, error.Code));
    }

    [Fact]
    public async Task A_region_is_read_once_and_what_is_no_region_name_is_not_read()
    {
        Server.OverrideAnswers("111111111111", "eu-west-1", "ec2", "DescribeRegions", """
            [ { "return": { "Regions": [
                { "RegionName": "us-east-1" }, { "RegionName": "us-east-1" }, { "RegionName": "EU-West-1" }, { "RegionName": "" }, { "RegionName": "x/y" }, {},
                { "RegionName": "ap-east-1", "OptInStatus": "not-opted-in" } ] } } ]
            """);

        var account = await ConnectAsync("hub");

        Assert.Equal(["eu-west-1", "us-east-1"], account.Account.Regions);
        Assert.Equal(
            [
                "AWS lists '' as a region of account 111111111111, which is not a region name; it is not read.",
                "AWS lists 'x/y' as a region of account 111111111111, which is not a region name; it is not read.",
            ],
            account.Warnings);
    }

    [Theory]
    [InlineData("")]
    [InlineData("222")]
    [InlineData(" 111111111111")]
    [InlineData("111111111111/x")]
    [InlineData("AAAAAAAAAAAA")]
    [InlineData("o-abc1234567")]
    [InlineData("١١١١١١١١١١١١")]
    public async Task What_is_no_account_id_is_no_account(string id)
    {
        await using var sts = new ScriptedServer(_ => ScriptedAnswer.Of(
            200, $"<GetCallerIdentityResponse><GetCallerIdentityResult><Arn>{UserArn}</Arn><Account>{id}</Account></GetCallerIdentityResult></GetCallerIdentityResponse>"));
        Environment["AWS_ENDPOINT_URL_STS"] = sts.Endpoint;

        var error = await Assert.ThrowsAsync<AwsServiceException>(() => ConnectAsync("hub"));

        Assert.Equal("MalformedResponse", error.Code);
        Assert.Contains($"'{id}'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Credentials_that_AWS_does_not_accept_end_it_at_once()
    {
        Environment.Config("[profile wrong]\naws_access_key_id = AKIAWRONG\naws_secret_access_key = not-a-secret");

        var error = await Assert.ThrowsAsync<AwsServiceException>(() => ConnectAsync("wrong"));

        Assert.Equal((AwsErrorKind.Credentials, "InvalidClientTokenId"), (error.Kind, error.Code));
        Assert.Single(Server.Log.Entries);
    }

    [Fact]
    public async Task A_garbled_identity_response_is_requested_again()
    {
        Server.Faults.Add(new FaultRule { Service = "sts", Operation = "GetCallerIdentity", Kind = FaultKind.Garbage, Times = 1 });

        Assert.Equal("111111111111", (await ConnectAsync("hub")).Account.Id);
    }

    [Fact]
    public async Task An_invalid_region_of_a_profile_is_reported()
    {
        Environment["AWS_ENDPOINT_URL"] = "";
        Environment.Config($"[profile a]\n{Keys}\nregion = eu west 1");

        var error = await Assert.ThrowsAsync<FormatException>(() => ConnectAsync("a"));

        Assert.Contains("'eu west 1'", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cn-north-1", "aws-cn")]
    [InlineData("us-gov-west-1", "aws-us-gov")]
    public async Task The_partition_is_that_of_the_region(string region, string partition)
    {
        Environment["AWS_REGION"] = region;

        Assert.Equal(partition, (await ConnectAsync("hub")).Account.Partition);
    }

    [Fact]
    public async Task A_missing_profile_is_reported() => await Assert.ThrowsAsync<ProfileNotFoundException>(() => ConnectAsync("gone"));

    private async Task<ConnectedAccount> ConnectAsync(string profile, string? regions = "")
    {
        var http = Client.Http.For(new Uri(Server.Endpoint), null);
        var sessions = new SessionFactory(Client.Client, http, Environment.Environment, Environment.Profiles, Client.Options.Clock);
        return await new AccountConnector(sessions, Client.Client).ConnectAsync(new CredentialRequest { Profile = profile }, regions is null ? null : [regions], withOrganization: false, CancellationToken.None);
    }
}
