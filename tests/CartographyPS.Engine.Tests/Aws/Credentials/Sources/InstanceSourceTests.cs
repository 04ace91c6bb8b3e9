using CartographyPS.Engine.Aws.Credentials;
using CartographyPS.Engine.Aws.Credentials.Metadata;
using CartographyPS.Engine.Aws.Credentials.Sources;
using CartographyPS.Engine.Tests.Aws.Servers;
using SimulatedAws.Faults;

namespace CartographyPS.Engine.Tests.Aws.Credentials.Sources;

/// <summary>The instance metadata service, version 2.</summary>
public sealed class InstanceSourceTests : CredentialTests
{
    private const string Role = """{"Code":"Success","AccessKeyId":"ASIAFAKE","SecretAccessKey":"not-a-secret","Token":"t","Expiration":"2100-01-01T00:00:00Z"}""";

    [Fact]
    public async Task The_instances_role_is_used()
    {
        Assert.Equal("arn:aws:sts::111111111111:assumed-role/machine/i-0simulated000001", await WhoAsync());
        Assert.Equal(["Token", "Get", "Get"], Server.Log.Entries.Where(entry => entry.Service == "imds").Select(entry => entry.Operation));
        Assert.NotNull((await FetchAsync()).Expires);
    }

    [Fact]
    public async Task A_token_is_asked_for_first_and_sent_with_what_follows()
    {
        await using var server = ScriptedServer.InTurn(ScriptedAnswer.Of(200, "the-token"), ScriptedAnswer.Of(200, "the-role\nanother"), ScriptedAnswer.Of(200, Role));
        Environment["AWS_EC2_METADATA_SERVICE_ENDPOINT"] = server.Endpoint;

        Assert.Equal("ASIAFAKE", (await FetchAsync()).AccessKeyId);

        Assert.Equal(
            [("PUT", "/latest/api/token"), ("GET", "/latest/meta-data/iam/security-credentials/"), ("GET", "/latest/meta-data/iam/security-credentials/the-role")],
            server.Requests.Select(request => (request.Method, request.Target)));
        Assert.Equal("21600", server.Requests[0].Header("X-aws-ec2-metadata-token-ttl-seconds"));
        Assert.All(server.Requests.Skip(1), request => Assert.Equal("the-token", request.Header("X-aws-ec2-metadata-token")));
    }

    [Fact]
    public async Task A_service_that_stumbles_is_asked_again()
    {
        Server.Faults.Add(new FaultRule { Service = "imds", Kind = FaultKind.Http500, Times = 2 });

        Assert.Contains("/machine/", await WhoAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unreachable_service_is_reported()
    {
        string endpoint;
        await using (var server = ScriptedServer.InTurn(ScriptedAnswer.Close)) endpoint = server.Endpoint;
        Environment["AWS_EC2_METADATA_SERVICE_ENDPOINT"] = endpoint;

        Assert.Contains("cannot be reached at " + new Uri(endpoint).Authority, await ReasonAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(405)]
    public async Task A_service_without_version_2_is_asked_as_version_1(int status)
    {
        await using var server = ScriptedServer.InTurn(ScriptedAnswer.Of(status, ""), ScriptedAnswer.Of(200, "the-role"), ScriptedAnswer.Of(200, Role));
        Environment["AWS_EC2_METADATA_SERVICE_ENDPOINT"] = server.Endpoint;

        Assert.Equal("ASIAFAKE", (await FetchAsync()).AccessKeyId);

        Assert.Equal(["PUT", "GET", "GET"], server.Requests.Select(request => request.Method));
        Assert.All(server.Requests.Skip(1), request => Assert.Null(request.Header("X-aws-ec2-metadata-token")));
    }

    [Theory]
    [InlineData("true", "")]
    [InlineData("", "true")]
    [InlineData("True", "false")]
    public async Task Version_1_is_not_asked_where_a_setting_says_so(string variable, string setting)
    {
        await using var server = ScriptedServer.InTurn(ScriptedAnswer.Of(405, ""), ScriptedAnswer.Of(200, "the-role"), ScriptedAnswer.Of(200, Role));
        Environment["AWS_EC2_METADATA_SERVICE_ENDPOINT"] = "";
        Environment["AWS_EC2_METADATA_V1_DISABLED"] = variable;
        Environment.Config($"[default]\nec2_metadata_service_endpoint = {server.Endpoint}\nec2_metadata_v1_disabled = {setting}");

        string reason = await ReasonAsync();

        Assert.Contains("HTTP 405", reason, StringComparison.Ordinal);
        Assert.Contains("AWS_EC2_METADATA_V1_DISABLED", reason, StringComparison.Ordinal);
        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    public async Task A_service_that_gives_no_token_for_another_reason_is_reported(int status)
    {
        await using var server = ScriptedServer.InTurn(ScriptedAnswer.Of(status, ""));
        Environment["AWS_EC2_METADATA_SERVICE_ENDPOINT"] = server.Endpoint;

        Assert.Contains($"HTTP {status}", await ReasonAsync(), StringComparison.Ordinal);
        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData("2", "", 2)]
    [InlineData("", "1", 1)]
    [InlineData("4", "1", 4)]
    [InlineData("", "", 3)]
    public async Task It_is_asked_as_often_as_the_settings_say(string variable, string setting, int requests)
    {
        await using var server = ScriptedServer.InTurn(ScriptedAnswer.Of(500, ""));
        Environment["AWS_EC2_METADATA_SERVICE_ENDPOINT"] = server.Endpoint;
        Environment["AWS_METADATA_SERVICE_NUM_ATTEMPTS"] = variable;
        Environment.Config($"[default]\nmetadata_service_num_attempts = {setting}");

        Assert.Contains("HTTP 500", await ReasonAsync(), StringComparison.Ordinal);
        Assert.Equal(requests, server.Requests.Count);
    }

    [Theory]
    [InlineData("AWS_METADATA_SERVICE_TIMEOUT", "0")]
    [InlineData("AWS_METADATA_SERVICE_NUM_ATTEMPTS", "many")]
    public async Task A_setting_that_is_not_a_number_is_reported(string variable, string value)
    {
        Environment[variable] = value;

        Assert.Contains(variable, await ReasonAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_does_not_answer_in_the_time_that_the_settings_give()
    {
        await using var server = ScriptedServer.InTurn(ScriptedAnswer.Hang);
        Environment["AWS_EC2_METADATA_SERVICE_ENDPOINT"] = server.Endpoint;
        Environment["AWS_METADATA_SERVICE_TIMEOUT"] = "1";
        Environment["AWS_METADATA_SERVICE_NUM_ATTEMPTS"] = "1";

        Assert.Contains("did not answer", await ReasonAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_invalid_role_name_of_an_instance_is_reported()
    {
        await using var server = ScriptedServer.InTurn(ScriptedAnswer.Of(200, "the-token"), ScriptedAnswer.Of(200, "//evil.example/x"));
        Environment["AWS_EC2_METADATA_SERVICE_ENDPOINT"] = server.Endpoint;

        Assert.Contains("characters that no role name has", await ReasonAsync(), StringComparison.Ordinal);
        Assert.Equal(2, server.Requests.Count);
    }

    [Theory]
    [InlineData(200, "")]
    [InlineData(404, "<html>Not found</html>")]
    public async Task An_instance_without_a_role_is_reported(int status, string roles)
    {
        await using var server = ScriptedServer.InTurn(ScriptedAnswer.Of(200, "the-token"), ScriptedAnswer.Of(status, roles));
        Environment["AWS_EC2_METADATA_SERVICE_ENDPOINT"] = server.Endpoint;

        Assert.Contains("The instance has no role", await ReasonAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_role_that_gives_no_credentials_is_reported()
    {
        await using var server = ScriptedServer.InTurn(
            ScriptedAnswer.Of(200, "the-token"), ScriptedAnswer.Of(200, "the-role"), ScriptedAnswer.Of(200, """{"Code":"AssumeRoleUnauthorizedAccess","Message":"EC2 cannot assume the role the-role"}"""));
        Environment["AWS_EC2_METADATA_SERVICE_ENDPOINT"] = server.Endpoint;

        Assert.Contains("EC2 cannot assume the role the-role", await ReasonAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_invalid_address_is_reported()
    {
        Environment["AWS_EC2_METADATA_SERVICE_ENDPOINT"] = "not an address";

        Assert.Contains("AWS_EC2_METADATA_SERVICE_ENDPOINT", await ReasonAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "http://169.254.169.254/latest/api/token")]
    [InlineData("IPv4", "http://169.254.169.254/latest/api/token")]
    [InlineData("IPv6", "http://[fd00:ec2::254]/latest/api/token")]
    public async Task The_service_is_where_AWS_has_it(string mode, string url)
    {
        Environment["AWS_EC2_METADATA_SERVICE_ENDPOINT"] = "";
        Environment["AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE"] = mode;
        using var http = new StubHandler(_ => (400, ""));
        var source = new InstanceSource(new MetadataHttp(http.Client), Environment.Environment);

        await Assert.ThrowsAsync<CredentialException>(() => source.FetchAsync(CancellationToken.None));

        Assert.Equal(url, Assert.Single(http.Requests).Url);
    }
}
