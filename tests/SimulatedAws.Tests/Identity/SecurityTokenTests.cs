using SimulatedAws.Signing;
using SimulatedAws.Tests.Support;

namespace SimulatedAws.Tests.Identity;

public sealed class SecurityTokenTests : IDisposable
{
    private readonly EstateBuilder _estate = new();

    public void Dispose() => _estate.Dispose();

    [Fact]
    public async Task GetCallerIdentity_returns_the_caller()
    {
        await using var server = await SimulatedAwsServer.StartAsync(_estate.Folder);
        using var client = new ApiClient(server.Endpoint);

        var caller = await client.CallAsync("sts", "GetCallerIdentity");

        Assert.Equal((EstateBuilder.Account, "arn:aws:iam::111111111111:user/tester"), (caller.Text("Account"), caller.Text("Arn")));
    }

    [Fact]
    public async Task An_assumed_role_acts_in_its_account()
    {
        await using var server = await SimulatedAwsServer.StartAsync(_estate.Folder);
        using var client = new ApiClient(server.Endpoint);

        var session = await AssumeAsync(client, "arn:aws:iam::222222222222:role/reader");
        var caller = await client.CallAsync("sts", "GetCallerIdentity", credentials: session);
        var withoutToken = await client.CallAsync("sts", "GetCallerIdentity", credentials: session with { Token = null });

        Assert.Equal((EstateBuilder.OtherAccount, "arn:aws:sts::222222222222:assumed-role/reader/test"), (caller.Text("Account"), caller.Text("Arn")));
        Assert.Equal("InvalidClientTokenId", withoutToken.ErrorCode);
    }

    [Theory]
    [InlineData("arn:aws:iam::222222222222:role/closed", null, "AccessDenied")]
    [InlineData("arn:aws:iam::222222222222:role/missing", null, "AccessDenied")]
    [InlineData("arn:aws:iam::222222222222:role/partner", null, "AccessDenied")]
    [InlineData("arn:aws:iam::222222222222:role/partner", "another", "AccessDenied")]
    [InlineData("arn:aws:iam::222222222222:role/partner", "agreed", null)]
    public async Task Trusts_and_external_ids_are_checked(string role, string? externalId, string? error)
    {
        await using var server = await SimulatedAwsServer.StartAsync(_estate.Folder);
        using var client = new ApiClient(server.Endpoint);

        var result = await client.CallAsync("sts", "AssumeRole", new() { ["RoleArn"] = role, ["RoleSessionName"] = "test", ["ExternalId"] = externalId });

        Assert.Equal(error, result.ErrorCode);
    }

    [Theory]
    [InlineData(899)]
    [InlineData(7201)]
    public async Task A_session_is_neither_shorter_nor_longer_than_allowed(int seconds)
    {
        await using var server = await SimulatedAwsServer.StartAsync(_estate.Folder);
        using var client = new ApiClient(server.Endpoint);

        var result = await client.CallAsync("sts", "AssumeRole", new()
        {
            ["RoleArn"] = "arn:aws:iam::111111111111:role/reader", ["RoleSessionName"] = "test", ["DurationSeconds"] = seconds,
        });

        Assert.Equal("ValidationError", result.ErrorCode);
    }

    [Fact]
    public async Task Sessions_expire()
    {
        var clock = new ManualClock();
        await using var server = await SimulatedAwsServer.StartAsync(_estate.Folder, new SimulatedAwsOptions { Clock = clock });
        using var client = new ApiClient(server.Endpoint);
        var session = await AssumeAsync(client, "arn:aws:iam::222222222222:role/reader", 900, clock.GetUtcNow().UtcDateTime);

        var good = await client.CallAsync("kms", "ListKeys", credentials: session, signedAt: clock.GetUtcNow().UtcDateTime);
        clock.Advance(TimeSpan.FromSeconds(900));
        var over = await client.CallAsync("kms", "ListKeys", credentials: session, signedAt: clock.GetUtcNow().UtcDateTime);
        var overInS3 = await client.CallAsync("s3", "ListBuckets", credentials: session, signedAt: clock.GetUtcNow().UtcDateTime);

        Assert.Equal((null, "ExpiredTokenException", "ExpiredToken"), (good.ErrorCode, over.ErrorCode, overInS3.ErrorCode));
        Assert.Equal(SignatureVerdict.Expired, server.Log.Entries[^1].Verify);
    }

    [Fact]
    public async Task All_sessions_can_be_ended()
    {
        await using var server = await SimulatedAwsServer.StartAsync(_estate.Folder);
        using var client = new ApiClient(server.Endpoint);
        var session = await AssumeAsync(client, "arn:aws:iam::222222222222:role/reader");

        server.ExpireSessions();

        Assert.Equal("RequestExpired", (await client.CallAsync("ec2", "DescribeVpcs", credentials: session)).ErrorCode);
        Assert.Null((await client.CallAsync("ec2", "DescribeVpcs")).ErrorCode);
    }

    [Fact]
    public async Task A_web_identity_gets_a_session_without_a_signature()
    {
        await using var server = await SimulatedAwsServer.StartAsync(_estate.Folder);
        using var client = new ApiClient(server.Endpoint);
        var model = CartographyPS.Engine.Aws.Model.ApiModels.Operation("sts", "AssumeRoleWithWebIdentity");
        Dictionary<string, object?> parameters = new()
        {
            ["RoleArn"] = "arn:aws:iam::222222222222:role/reader", ["RoleSessionName"] = "web", ["WebIdentityToken"] = "valid-token",
        };

        using var right = client.Request(model, parameters, "us-east-1", credentials: null);
        using var wrong = client.Request(model, new(parameters) { ["WebIdentityToken"] = "forged" }, "us-east-1", credentials: null);
        var granted = await client.SendAsync(model, right);
        var refused = await client.SendAsync(model, wrong);

        Assert.Equal("arn:aws:sts::222222222222:assumed-role/reader/web", granted.Output.GetProperty("AssumedRoleUser").GetProperty("Arn").GetString());
        Assert.Equal("InvalidIdentityToken", refused.ErrorCode);
    }

    private static async Task<TestCredentials> AssumeAsync(ApiClient client, string role, int seconds = 3600, DateTime? signedAt = null)
    {
        var result = await client.CallAsync(
            "sts", "AssumeRole", new() { ["RoleArn"] = role, ["RoleSessionName"] = "test", ["DurationSeconds"] = seconds }, signedAt: signedAt);
        var credentials = result.Output.GetProperty("Credentials");
        return new TestCredentials(
            credentials.GetProperty("AccessKeyId").GetString()!, credentials.GetProperty("SecretAccessKey").GetString()!, credentials.GetProperty("SessionToken").GetString());
    }
}
