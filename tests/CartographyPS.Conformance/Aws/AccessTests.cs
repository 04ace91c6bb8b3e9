using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using CartographyPS.Conformance.Server;
using CartographyPS.Engine.Aws.Credentials;
using CartographyPS.Engine.Aws.Credentials.Sources;
using CartographyPS.Engine.Aws.Errors;
using CartographyPS.Engine.Aws.Model;
using TestSupport;

namespace CartographyPS.Conformance.Aws;

/// <summary>Credentials of every kind, as another implementation of AWS issues and checks them.</summary>
public sealed class AccessTests(SimAws server) : IClassFixture<SimAws>, IDisposable
{
    private const string ReadOnly = "cartography-read-only";

    private readonly FakeEnvironment _environment = new();
    private readonly List<IDisposable> _opened = [];

    public void Dispose()
    {
        _opened.ForEach(opened => opened.Dispose());
        _environment.Dispose();
    }

    [SharedTheory]
    [InlineData("hub", "arn:aws:iam::111111111111:user/cartography")]
    [InlineData("prod", "arn:aws:sts::222222222222:assumed-role/cartography-read-only/tests")]
    [InlineData("chain", "arn:aws:sts::111111111111:assumed-role/cartography-read-only/tests")]
    [InlineData("from-instance", "arn:aws:sts::222222222222:assumed-role/cartography-read-only/tests")]
    [InlineData("from-container", "arn:aws:sts::222222222222:assumed-role/cartography-read-only/tests")]
    [InlineData("from-web-identity", "arn:aws:sts::222222222222:assumed-role/cartography-read-only/tests")]
    [InlineData("from-sso", "arn:aws:sts::222222222222:assumed-role/AWSReservedSSO_SecurityAudit_")]
    [InlineData("from-process", "arn:aws:iam::111111111111:user/cartography")]
    public async Task A_profile_gives_the_identity_that_it_is_for(string profile, string arn)
    {
        Configure();
        await server.Control.LogAsync();
        var (client, connected) = Connect(profile);

        var identity = await new StsCaller(client.Client).GetCallerIdentityAsync(connected.Session, connected.StsRegion, CancellationToken.None);

        Assert.StartsWith(arn, identity.Arn, StringComparison.Ordinal);
        Assert.All(await server.Control.LogAsync(), entry => Assert.Contains(entry.Verify, new[] { "ok", "unsigned" }));
    }

    [SharedFact]
    public async Task Without_a_profile_the_containers_role_goes_before_the_instances()
    {
        _environment["AWS_EC2_METADATA_SERVICE_ENDPOINT"] = server.Endpoint;
        Assert.Equal("the instance's role (EC2 instance metadata)", (await WhoAsync()).Origin);

        _environment["AWS_CONTAINER_CREDENTIALS_FULL_URI"] = server.Endpoint + "/v2/credentials/secure";
        _environment["AWS_CONTAINER_AUTHORIZATION_TOKEN"] = "container-token-0001";
        var (origin, arn) = await WhoAsync();

        Assert.Equal("the container's role", origin);
        Assert.Contains("111111111111:assumed-role/cartography-service/", arn, StringComparison.Ordinal);
    }

    [SharedFact]
    public async Task An_expired_SSO_token_is_renewed()
    {
        Configure();
        Token(DateTimeOffset.UtcNow.AddMinutes(-5), ("clientId", "c"), ("clientSecret", "not-a-secret"), ("refreshToken", "sso-refresh-token-0001"));

        Assert.Contains("/AWSReservedSSO_SecurityAudit_", (await WhoAsync("from-sso")).Arn, StringComparison.Ordinal);
    }

    [SharedTheory]
    [InlineData("prod")]
    [InlineData("from-instance")]
    [InlineData("from-sso")]
    public async Task Sessions_that_end_in_the_middle_lose_no_page(string profile)
    {
        Configure();
        var (client, connected) = Connect(profile);
        await server.Control.ConfigureAsync(new JsonObject { ["pageSize"] = 1, ["wholeWithoutLimit"] = new JsonArray() });
        int pages = 0;
        await foreach (var page in client.Client.PagesAsync(
            connected.Session, ApiModels.Operation("ec2", "DescribeSubnets"), "us-east-1", new Dictionary<string, object?>(), CancellationToken.None))
        {
            page.Dispose();
            if (++pages == 2) await server.Control.ExpireAsync();
        }

        var log = await server.Control.LogAsync();
        Assert.Equal(Enumerable.Range(1, pages), log.Where(entry => entry is { Service: "ec2", Status: 200 }).Select(entry => entry.Page));
        Assert.Contains(log, entry => entry is { Service: "ec2", Status: not 200 });
        Assert.True(pages > 3);
    }

    [SharedFact]
    public async Task Buckets_of_every_region_are_found_from_any()
    {
        using var aws = new SimAwsClient(server.Endpoint);
        var session = aws.Session("222222222222");
        using var buckets = await aws.Client.CallAsync(session, ApiModels.Operation("s3", "ListBuckets"), "us-east-1", new Dictionary<string, object?>(), CancellationToken.None);

        foreach (var bucket in buckets.RootElement.GetProperty("Buckets").EnumerateArray())
        {
            var parameters = new Dictionary<string, object?> { ["Bucket"] = bucket.GetProperty("Name").GetString() };
            try
            {
                using var answer = await aws.Client.CallAsync(session, ApiModels.Operation("s3", "GetBucketVersioning"), "ap-southeast-2", parameters, CancellationToken.None);
            }
            catch (AwsServiceException exception) when (exception.Kind == AwsErrorKind.Denied)
            {
                // A bucket that denies it has been found.
            }
        }

        var log = await server.Control.LogAsync();
        Assert.Contains(log, entry => entry.Status == 301);
        Assert.All(log, entry => Assert.Equal("ok", entry.Verify));
    }

    [SharedFact]
    public async Task The_account_is_in_the_host_of_S3_Control()
    {
        _environment["HTTP_PROXY"] = server.Endpoint;
        _environment["NO_PROXY"] = "127.0.0.1,localhost";
        using var client = new TestClient(environment: _environment.Environment);
        var (account, id, secret) = SimAwsClient.Users[1];
        await server.Control.LogAsync();

        await client.CallAsync(client.Session("http://s3-control.simaws.test", id, secret), "s3control.GetPublicAccessBlock", ("AccountId", account));

        var entry = Assert.Single(await server.Control.LogAsync());
        Assert.Equal((account + ".s3-control.simaws.test", "ok", 200), (entry.Host, entry.Verify, entry.Status));
    }

    private static string Shell(params string[] lines) => "#!/bin/sh\n" + string.Join('\n', lines) + "\n";

    private void Configure()
    {
        _environment["AWS_EC2_METADATA_SERVICE_ENDPOINT"] = server.Endpoint;
        _environment["AWS_CONTAINER_CREDENTIALS_FULL_URI"] = server.Endpoint + "/v2/credentials/x";
        var (_, id, secret) = SimAwsClient.Users[0];
        string script = _environment.Write("get.sh", Shell($"echo '{{\"Version\":1,\"AccessKeyId\":\"{id}\",\"SecretAccessKey\":\"{secret}\"}}'"));
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(script, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        _environment.Write(".aws/token", "valid-token");
        Token(DateTimeOffset.UtcNow.AddHours(1));
        string role = $"role_arn = arn:aws:iam::222222222222:role/{ReadOnly}\nrole_session_name = tests";
        _environment.Config($"""
            [profile hub]
            aws_access_key_id = {id}
            aws_secret_access_key = {secret}
            [profile prod]
            {role}
            source_profile = hub
            [profile service]
            role_arn = arn:aws:iam::111111111111:role/{ReadOnly}
            source_profile = hub
            [profile chain]
            role_arn = arn:aws:iam::111111111111:role/{ReadOnly}
            role_session_name = tests
            source_profile = service
            [profile from-instance]
            {role}
            credential_source = Ec2InstanceMetadata
            [profile from-container]
            {role}
            credential_source = EcsContainer
            [profile from-web-identity]
            {role}
            web_identity_token_file = token
            [profile from-process]
            credential_process = {script}
            [profile from-sso]
            sso_session = acme
            sso_account_id = 222222222222
            sso_role_name = SecurityAudit
            [sso-session acme]
            sso_region = us-east-1
            sso_start_url = https://acme.example/start
            """);
    }

    private void Token(DateTimeOffset until, params (string Name, string Value)[] more)
    {
        var token = new JsonObject
        {
            ["accessToken"] = "sso-access-token-0001", ["expiresAt"] = until.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        };
        foreach (var (name, value) in more) token[name] = value;
#pragma warning disable CA5350 // The name that the AWS tools give the file.
        string file = Convert.ToHexStringLower(SHA1.HashData(Encoding.UTF8.GetBytes("acme")));
#pragma warning restore CA5350
        _environment.Write($".aws/sso/cache/{file}.json", token.ToJsonString());
    }

    private (TestClient Client, ConnectedSession Connected) Connect(string? profile = null)
    {
        _environment["AWS_ENDPOINT_URL"] = server.Endpoint;
        var client = new TestClient();
        var http = client.Http.For(new Uri(server.Endpoint), null);
        var connected = new SessionFactory(client.Client, http, _environment.Environment, _environment.Profiles, client.Options.Clock)
            .Connect(new CredentialRequest { Profile = profile });
        _opened.Add(client);
        _opened.Add(connected.Session.Credentials!);
        return (client, connected);
    }

    private async Task<(string Origin, string Arn)> WhoAsync(string? profile = null)
    {
        var (client, connected) = Connect(profile);
        var identity = await new StsCaller(client.Client).GetCallerIdentityAsync(connected.Session, connected.StsRegion, CancellationToken.None);
        return (connected.Session.Credentials!.Origin, identity.Arn);
    }
}
