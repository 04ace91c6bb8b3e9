using System.Globalization;
using System.Text;
using CartographyPS.Engine.Aws.Config;
using CartographyPS.Engine.Aws.Credentials;
using CartographyPS.Engine.Tests.Aws.Servers;

namespace CartographyPS.Engine.Tests.Aws.Credentials.Sources;

/// <summary>Profiles with a role, and what it is assumed with.</summary>
public sealed class AssumeRoleTests : CredentialTests
{
    private const string Hub = $"[profile hub]\n{Keys}\n";
    private const string Reader = "role_arn = arn:aws:iam::222222222222:role/reader\nrole_session_name = tests";
    private const string ReaderArn = "arn:aws:sts::222222222222:assumed-role/reader/tests";

    [Fact]
    public async Task A_role_is_assumed_with_the_source_profile()
    {
        Environment.Config($"{Hub}[profile spoke]\n{Reader}\nsource_profile = hub");

        var connected = Connect("spoke");

        Assert.Equal(ReaderArn, await WhoAsync(connected));
        Assert.Equal("role arn:aws:iam::222222222222:role/reader of profile spoke, assumed with keys of profile hub", connected.Session.Credentials!.Origin);
        Assert.Equal(["AssumeRole us-east-1", "GetCallerIdentity us-east-1"], StsCalls);
    }

    [Fact]
    public async Task Without_a_name_the_session_has_one_that_tells_who_it_is()
    {
        Environment.Config($"{Hub}[profile spoke]\nrole_arn = arn:aws:iam::222222222222:role/reader\nsource_profile = hub");

        Assert.Matches("^arn:aws:sts::222222222222:assumed-role/reader/cartographyps-[0-9]+$", await WhoAsync("spoke"));
    }

    [Theory]
    [InlineData("AccessKeyId")]
    [InlineData("SecretAccessKey")]
    [InlineData("SessionToken")]
    [InlineData("Expiration")]
    public async Task Credentials_of_which_a_part_is_empty_are_none(string empty)
    {
        string[] members = ["AccessKeyId", "SecretAccessKey", "SessionToken", "Expiration"];
        string credentials = string.Concat(members.Select(member => member == empty ? $"<{member}/>" : $"<{member}>{(member == "Expiration" ? "2030-01-01T00:00:00Z" : "x")}</{member}>"));
        await using var sts = new ScriptedServer(_ => ScriptedAnswer.Of(
            200, $"<AssumeRoleResponse><AssumeRoleResult><Credentials>{credentials}</Credentials></AssumeRoleResult></AssumeRoleResponse>"));
        Environment["AWS_ENDPOINT_URL_STS"] = sts.Endpoint;
        Environment.Config($"{Hub}[profile spoke]\n{Reader}\nsource_profile = hub");

        Assert.Equal(
            "The role arn:aws:iam::222222222222:role/reader cannot be assumed by profile spoke with keys of profile hub: STS gave no credentials.",
            await ReasonAsync("spoke"));
    }

    [Fact]
    public async Task Roles_are_assumed_one_with_the_other()
    {
        Environment.Config($"""
            {Hub}
            [profile middle]
            role_arn = arn:aws:iam::111111111111:role/reader
            source_profile = hub
            [profile end]
            {Reader}
            source_profile = middle
            """);

        Assert.Equal(ReaderArn, await WhoAsync("end"));
        Assert.Equal(["AssumeRole us-east-1", "AssumeRole us-east-1", "GetCallerIdentity us-east-1"], StsCalls);
    }

    [Theory]
    [InlineData("external_id = agreed", true)]
    [InlineData("external_id = another", false)]
    [InlineData("", false)]
    public async Task An_external_id_is_sent(string setting, bool works)
    {
        Environment.Config($"{Hub}[profile partner]\nrole_arn = arn:aws:iam::222222222222:role/partner\nsource_profile = hub\n{setting}");

        if (works)
        {
            Assert.Contains("/partner/", await WhoAsync("partner"), StringComparison.Ordinal);
            return;
        }
        string reason = await ReasonAsync("partner");
        Assert.All(["role/partner", "profile partner", "keys of profile hub", "AccessDenied"], part => Assert.Contains(part, reason, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("", 3600)]
    [InlineData("duration_seconds = 900", 900)]
    [InlineData("duration_seconds = 7200", 7200)]
    public async Task A_session_is_as_long_as_the_profile_wants_it(string setting, int seconds)
    {
        Environment.Config($"{Hub}[profile a]\nrole_arn = arn:aws:iam::111111111111:role/reader\nsource_profile = hub\n{setting}");

        var credentials = await FetchAsync("a");

        Assert.InRange((credentials.Expires!.Value - Clock.GetUtcNow()).TotalSeconds, seconds - 1, seconds);
    }

    [Theory]
    [InlineData("an hour", "'an hour' is not a whole number")]
    [InlineData("60", "ValidationError")]
    [InlineData("43200", "exceeds the MaxSessionDuration")]
    public async Task An_invalid_duration_is_reported(string seconds, string reason)
    {
        Environment.Config($"{Hub}[profile a]\nrole_arn = arn:aws:iam::111111111111:role/reader\nsource_profile = hub\nduration_seconds = {seconds}");

        Assert.Contains(reason, await ReasonAsync("a"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(32, null)]
    [InlineData(33, "Profile p1 needs more than 32 roles")]
    [InlineData(100_000, "Profile p1 needs more than 32 roles")]
    public void A_chain_of_roles_has_an_end(int roles, string? reason)
    {
        var config = new StringBuilder();
        for (int i = 1; i <= roles; i++) config.Append(CultureInfo.InvariantCulture, $"[profile p{i}]\nrole_arn = arn:aws:iam::111111111111:role/reader\nsource_profile = p{i + 1}\n");
        config.Append(CultureInfo.InvariantCulture, $"[profile p{roles + 1}]\n{Keys}\n");
        Environment.Config(config.ToString());

        if (reason is null) Assert.Contains("keys of profile p33", Connect("p1").Session.Credentials!.Origin, StringComparison.Ordinal);
        else Assert.Contains(reason, Assert.Throws<CredentialException>(() => Connect("p1")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_profile_may_be_its_own_source_with_its_keys()
    {
        Environment.Config($"[profile self]\n{Reader}\nsource_profile = self\n{Keys}");

        Assert.Equal(ReaderArn, await WhoAsync("self"));
    }

    [Fact]
    public async Task A_profile_that_is_its_own_source_without_keys_is_reported()
    {
        Environment.Config($"[profile self]\n{Reader}\nsource_profile = self");

        Assert.Contains("self -> self name each other", await ReasonAsync("self"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cycle_of_profiles_is_reported_in_order()
    {
        Environment.Config($"[profile a]\n{Reader}\nsource_profile = b\n[profile b]\n{Reader}\nsource_profile = c\n[profile c]\n{Reader}\nsource_profile = a");

        Assert.Contains("a -> b -> c -> a", await ReasonAsync("a"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_source_is_reported()
    {
        Environment.Config($"[profile a]\n{Reader}\nsource_profile = gone");

        Assert.Equal("gone", Assert.Throws<ProfileNotFoundException>(() => Connect("a")).ProfileName);
    }

    [Theory]
    [InlineData("", "neither source_profile nor credential_source")]
    [InlineData("source_profile = hub\ncredential_source = Environment", "both source_profile and credential_source")]
    [InlineData("credential_source = Moon", "'Moon' is none of Ec2InstanceMetadata, EcsContainer, Environment")]
    [InlineData("credential_source = Environment", "AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY are not set")]
    [InlineData("credential_source = EcsContainer", "does not run in a container")]
    public async Task An_invalid_source_is_reported(string settings, string reason)
    {
        Environment.Config($"{Hub}[profile a]\n{Reader}\n{settings}");

        Assert.Contains(reason, await ReasonAsync("a"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_environments_keys_can_be_the_source()
    {
        Environment["AWS_ACCESS_KEY_ID"] = EstateBuilder.AccessKey;
        Environment["AWS_SECRET_ACCESS_KEY"] = EstateBuilder.SecretKey;
        Environment.Config($"[profile a]\n{Reader}\ncredential_source = Environment");

        Assert.Equal(ReaderArn, await WhoAsync("a"));
    }

    [Fact]
    public async Task The_instances_role_can_be_the_source()
    {
        Environment.Config($"[profile a]\n{Reader}\ncredential_source = Ec2InstanceMetadata");

        Assert.Equal(ReaderArn, await WhoAsync("a"));
    }

    [Fact]
    public async Task The_containers_role_can_be_the_source()
    {
        Environment["AWS_CONTAINER_CREDENTIALS_FULL_URI"] = Server.Endpoint + "/v2/credentials/x";
        Environment.Config($"[profile a]\n{Reader}\ncredential_source = EcsContainer");

        Assert.Equal(ReaderArn, await WhoAsync("a"));
    }

    [Fact]
    public async Task A_role_that_cannot_be_assumed_is_reported_at_once()
    {
        Environment.Config($"{Hub}[profile a]\nrole_arn = arn:aws:iam::222222222222:role/closed\nsource_profile = hub");

        Assert.Contains("arn:aws:iam::222222222222:role/closed cannot be assumed by profile a with keys of profile hub", await ReasonAsync("a"), StringComparison.Ordinal);
        Assert.Single(StsCalls);
    }

    [Theory]
    [InlineData("region = eu-west-1", "eu-west-1")]
    [InlineData("region = eu-west-1\nsts_regional_endpoints = legacy", "us-east-1")]
    [InlineData("region = eu-south-1\nsts_regional_endpoints = legacy", "eu-south-1")]
    public async Task STS_is_asked_in_the_region_of_the_profile(string settings, string region)
    {
        Environment.Config($"[default]\nregion = us-west-2\n{Hub}[profile a]\n{Reader}\nsource_profile = hub\n{settings}");

        await WhoAsync("a");

        Assert.Equal(["AssumeRole " + region, "GetCallerIdentity " + region], StsCalls);
    }

    [Fact]
    public async Task A_code_of_the_MFA_device_is_asked_for_and_sent()
    {
        const string Answer = """
            <AssumeRoleResponse><AssumeRoleResult><Credentials><AccessKeyId>ASIAFAKE</AccessKeyId><SecretAccessKey>not-a-secret</SecretAccessKey>
            <SessionToken>t</SessionToken><Expiration>2100-01-01T00:00:00Z</Expiration></Credentials></AssumeRoleResult></AssumeRoleResponse>
            """;
        await using var sts = ScriptedServer.InTurn(ScriptedAnswer.Of(200, Answer));
        Environment.Config($"{Hub}[profile a]\n{Reader}\nsource_profile = hub\nmfa_serial = arn:aws:iam::111111111111:mfa/me\nendpoint_url = {sts.Endpoint}");
        Environment["AWS_ENDPOINT_URL"] = "";
        var asked = new List<string>();

        var connected = Connect(new CredentialRequest
        {
            Profile = "a",
            MfaCode = serial =>
            {
                asked.Add(serial);
                return "123456";
            },
        });
        var credentials = await connected.Session.Credentials!.GetAsync(CancellationToken.None);

        Assert.Equal(["arn:aws:iam::111111111111:mfa/me"], asked);
        Assert.Equal(("ASIAFAKE", new DateTimeOffset(2100, 1, 1, 0, 0, 0, TimeSpan.Zero)), (credentials.AccessKeyId, credentials.Expires));
        Assert.Contains("&SerialNumber=arn%3Aaws%3Aiam%3A%3A111111111111%3Amfa%2Fme&TokenCode=123456", sts.Requests[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_that_nobody_can_enter_is_reported()
    {
        Environment.Config($"{Hub}[profile a]\n{Reader}\nsource_profile = hub\nmfa_serial = arn:aws:iam::111111111111:mfa/me");

        Assert.Contains("mfa/me", await ReasonAsync("a"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<AssumeRoleResponse><AssumeRoleResult/></AssumeRoleResponse>")]
    [InlineData("<AssumeRoleResponse><AssumeRoleResult><Credentials><AccessKeyId>a</AccessKeyId></Credentials></AssumeRoleResult></AssumeRoleResponse>")]
    [InlineData("<html/>")]
    public async Task An_answer_without_credentials_is_reported(string answer)
    {
        await using var sts = ScriptedServer.InTurn(ScriptedAnswer.Of(200, answer));
        Environment.Config($"{Hub}[profile a]\n{Reader}\nsource_profile = hub");
        Environment["AWS_ENDPOINT_URL"] = sts.Endpoint;
        Environment["AWS_MAX_ATTEMPTS"] = "1";

        Assert.Contains("cannot be assumed", await ReasonAsync("a"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("region = moon base", "'moon base' (profile a) is not a region name")]
    [InlineData("endpoint_url = nowhere", "'nowhere' is not an http or https URL")]
    public async Task An_invalid_setting_is_reported_as_such(string setting, string reason)
    {
        Environment["AWS_ENDPOINT_URL"] = "";
        Environment.Config($"{Hub}[profile a]\n{Reader}\nsource_profile = hub\n{setting}");

        Assert.Contains(reason, (await Assert.ThrowsAsync<FormatException>(() => FetchAsync("a"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task STS_is_asked_again_when_it_is_busy()
    {
        Server.Faults.Add(new SimulatedAws.Faults.FaultRule { Service = "sts", Operation = "AssumeRole", Kind = SimulatedAws.Faults.FaultKind.Throttle, Times = 2 });
        Environment.Config($"{Hub}[profile a]\n{Reader}\nsource_profile = hub");

        Assert.Equal(ReaderArn, await WhoAsync("a"));
    }
}
