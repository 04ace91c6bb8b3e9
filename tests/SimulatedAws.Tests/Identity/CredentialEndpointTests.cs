using System.Text.Json;
using SimulatedAws.Tests.Support;

namespace SimulatedAws.Tests.Identity;

public sealed class CredentialEndpointTests : IDisposable
{
    private const string RolePath = "/latest/meta-data/iam/security-credentials/";
    private readonly EstateBuilder _estate = new();

    public void Dispose() => _estate.Dispose();

    [Fact]
    public async Task The_metadata_service_requires_a_token()
    {
        await using var server = await SimulatedAwsServer.StartAsync(_estate.Folder);
        using var client = new ApiClient(server.Endpoint);

        Assert.Equal(401, (await client.RawAsync(HttpMethod.Get, RolePath)).Status);
        Assert.Equal(401, (await client.RawAsync(HttpMethod.Get, RolePath, null, ("X-aws-ec2-metadata-token", "made-up"))).Status);
        Assert.Equal(400, (await client.RawAsync(HttpMethod.Put, "/latest/api/token")).Status);
        Assert.Equal(403, (await client.RawAsync(HttpMethod.Get, "/latest/api/token")).Status);
    }

    [Fact]
    public async Task The_metadata_service_returns_the_role_of_the_instance()
    {
        await using var server = await SimulatedAwsServer.StartAsync(_estate.Folder);
        using var client = new ApiClient(server.Endpoint);

        string token = (await client.RawAsync(HttpMethod.Put, "/latest/api/token", null, ("X-aws-ec2-metadata-token-ttl-seconds", "60"))).Body;
        var name = await client.RawAsync(HttpMethod.Get, RolePath, null, ("X-aws-ec2-metadata-token", token));
        var credentials = await client.RawAsync(HttpMethod.Get, RolePath + name.Body, null, ("X-aws-ec2-metadata-token", token));
        var other = await client.RawAsync(HttpMethod.Get, RolePath + "other", null, ("X-aws-ec2-metadata-token", token));

        Assert.Equal((200, "machine"), name);
        Assert.Equal("arn:aws:sts::111111111111:assumed-role/machine/i-0simulated000001", await ArnAsync(client, credentials.Body, "AccessKeyId", "SecretAccessKey", "Token"));
        Assert.Equal(404, other.Status);
    }

    [Fact]
    public async Task A_metadata_token_ends()
    {
        var clock = new ManualClock();
        await using var server = await SimulatedAwsServer.StartAsync(_estate.Folder, new SimulatedAwsOptions { Clock = clock });
        using var client = new ApiClient(server.Endpoint);
        string token = (await client.RawAsync(HttpMethod.Put, "/latest/api/token", null, ("X-aws-ec2-metadata-token-ttl-seconds", "60"))).Body;

        clock.Advance(TimeSpan.FromSeconds(61));

        Assert.Equal(401, (await client.RawAsync(HttpMethod.Get, RolePath, null, ("X-aws-ec2-metadata-token", token))).Status);
    }

    [Theory]
    [InlineData("/v2/credentials/x", null, 200)]
    [InlineData("/v2/credentials/x", "container-token-0001", 200)]
    [InlineData("/v2/credentials/x", "wrong", 401)]
    [InlineData("/v2/credentials/secure", null, 401)]
    [InlineData("/v2/credentials/secure", "container-token-0001", 200)]
    public async Task The_container_endpoint_checks_the_token(string path, string? token, int expected)
    {
        await using var server = await SimulatedAwsServer.StartAsync(_estate.Folder);
        using var client = new ApiClient(server.Endpoint);
        (string, string)[] headers = token is null ? [] : [("Authorization", token)];

        var (status, body) = await client.RawAsync(HttpMethod.Get, path, null, headers);

        Assert.Equal(expected, status);
        if (expected == 200) Assert.Equal("arn:aws:sts::111111111111:assumed-role/machine/container", await ArnAsync(client, body, "AccessKeyId", "SecretAccessKey", "Token"));
    }

    [Theory]
    [InlineData("portal-token", "222222222222", "Audit", 200)]
    [InlineData("portal-token", "222222222222", "Admin", 403)]
    [InlineData("portal-token", "111111111111", "Audit", 403)]
    [InlineData("expired", "222222222222", "Audit", 401)]
    public async Task The_access_portal_returns_roles_for_its_token(string token, string account, string role, int expected)
    {
        await using var server = await SimulatedAwsServer.StartAsync(_estate.Folder);
        using var client = new ApiClient(server.Endpoint);

        var (status, body) = await client.RawAsync(
            HttpMethod.Get, $"/federation/credentials?account_id={account}&role_name={role}", null, ("x-amz-sso_bearer_token", token));

        Assert.Equal(expected, status);
        if (expected != 200) return;
        using var document = JsonDocument.Parse(body);
        string? arn = await ArnAsync(client, document.RootElement.GetProperty("roleCredentials").GetRawText(), "accessKeyId", "secretAccessKey", "sessionToken");
        Assert.StartsWith("arn:aws:sts::222222222222:assumed-role/AWSReservedSSO_Audit_", arn, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refresh_token_gets_a_new_access_token()
    {
        await using var server = await SimulatedAwsServer.StartAsync(_estate.Folder);
        using var client = new ApiClient(server.Endpoint);

        var refused = await client.RawAsync(HttpMethod.Post, "/token", """{"grantType":"refresh_token","refreshToken":"wrong"}""");
        var granted = await client.RawAsync(HttpMethod.Post, "/token", """{"grantType":"refresh_token","refreshToken":"renew"}""");
        using var document = JsonDocument.Parse(granted.Body);
        string token = document.RootElement.GetProperty("accessToken").GetString()!;
        var used = await client.RawAsync(HttpMethod.Get, "/federation/credentials?account_id=222222222222&role_name=Audit", null, ("x-amz-sso_bearer_token", token));

        Assert.Equal((400, 200, 200), (refused.Status, granted.Status, used.Status));
    }

    private static async Task<string?> ArnAsync(ApiClient client, string json, string key, string secret, string token)
    {
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        var credentials = new TestCredentials(root.GetProperty(key).GetString()!, root.GetProperty(secret).GetString()!, root.GetProperty(token).GetString());
        return (await client.CallAsync("sts", "GetCallerIdentity", credentials: credentials)).Text("Arn");
    }
}
