using CartographyPS.Engine.Aws.Errors;
using CartographyPS.Engine.Aws.Credentials;
using CartographyPS.Engine.Sync.Planning;
using CartographyPS.Engine.Tests.Aws.Credentials;
using SimulatedAws.Faults;

namespace CartographyPS.Engine.Tests.Sync.Planning;

/// <summary>An account's organization is looked up only when it matters, and a failure does not prevent the account's reading.</summary>
public sealed class OrganizationFinderTests() : CredentialTests(new EstateBuilder()
    .Add("organizations", """{"DescribeOrganization":[{"return":{"Organization":{"Id":"o-abc1234567","MasterAccountId":"222222222222"}}}]}""", "aws-global")
    .Add("organizations", """{"DescribeOrganization":[{"error":{"code":"AWSOrganizationsNotInUseException","message":"Your account is not a member of an organization.","status":400}}]}""", "aws-global", EstateBuilder.OtherAccount))
{
    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        Environment.Config($"""
            [profile member]
            {Keys}
            region = eu-west-1
            [profile alone]
            role_arn = arn:aws:iam::222222222222:role/reader
            source_profile = member
            """);
    }

    [Fact]
    public async Task A_member_knows_its_organization_and_who_manages_it()
    {
        Assert.Equal(new AccountOrganization("o-abc1234567", "222222222222", null), await FindAsync("member"));
        Assert.Equal("us-east-1", Server.Log.Entries.Single(entry => entry.Service == "organizations").Region);
    }

    [Fact]
    public async Task An_account_in_no_organization_is_reported_as_such() =>
        Assert.Equal(AccountOrganization.None, await FindAsync("alone"));

    [Fact]
    public async Task It_is_not_asked_when_nothing_is_read_for_an_organization()
    {
        Assert.Null(await FindAsync("member", asked: false));
        Assert.DoesNotContain(Server.Log.Entries, entry => entry.Service == "organizations");
    }

    [Theory]
    [InlineData(nameof(FaultKind.Denied), nameof(AwsErrorKind.Denied))]
    [InlineData(nameof(FaultKind.Http500), nameof(AwsErrorKind.Transient))]
    public async Task A_denial_is_reported_and_the_account_is_connected(string fault, string kind)
    {
        Server.Faults.Add(new FaultRule { Service = "organizations", Kind = Enum.Parse<FaultKind>(fault) });

        var organization = await FindAsync("member");

        Assert.Null(organization!.Id);
        Assert.Equal(Enum.Parse<AwsErrorKind>(kind), organization.Failure!.Kind);
    }

    [Fact]
    public async Task A_response_without_an_organization_is_a_failure()
    {
        Server.OverrideAnswers(EstateBuilder.Account, "aws-global", "organizations", "DescribeOrganization", """[{"return":{}}]""");

        Assert.Equal("MalformedResponse", (await FindAsync("member"))!.Failure!.Code);
    }

    [Theory]
    [InlineData("")]
    [InlineData("222222222222")]
    [InlineData("aws")]
    [InlineData("o-abc/1")]
    [InlineData("O-ABC1234567")]
    public async Task What_is_no_id_of_an_organization_is_a_failure(string id)
    {
        Server.OverrideAnswers(EstateBuilder.Account, "aws-global", "organizations", "DescribeOrganization", $$"""[{"return":{"Organization":{"Id":"{{id}}"} } }]""");

        Assert.Equal("MalformedResponse", (await FindAsync("member"))!.Failure!.Code);
    }

    private async Task<AccountOrganization?> FindAsync(string profile, bool asked = true)
    {
        var http = Client.Http.For(new Uri(Server.Endpoint), null);
        var sessions = new SessionFactory(Client.Client, http, Environment.Environment, Environment.Profiles, Client.Options.Clock);
        var connected = await new AccountConnector(sessions, Client.Client).ConnectAsync(
            new CredentialRequest { Profile = profile }, null, asked, CancellationToken.None);
        return connected.Account.Organization;
    }
}
