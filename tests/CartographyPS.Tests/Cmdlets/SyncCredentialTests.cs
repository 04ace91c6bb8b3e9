using System.Security.Cryptography;
using System.Text;
using CartographyPS.Tests.Tools;

namespace CartographyPS.Tests.Cmdlets;

/// <summary>Credentials that a process's environment and home folder lack or have; each in a process of its own.</summary>
public sealed class SyncCredentialTests : IDisposable
{
    private const string Script = """
        param([string]$ProfileName, [string]$Database)
        $arguments = @{}
        if ($ProfileName) { $arguments.ProfileName = $ProfileName }
        Invoke-CartographySync @arguments -Resource sqs -DatabasePath $Database -ErrorVariable problems -ErrorAction SilentlyContinue
        $problems | ForEach-Object { $_.FullyQualifiedErrorId; "$($_.CategoryInfo.Category)"; "$_"; $_.ErrorDetails.RecommendedAction }
        """;

    private readonly TemporaryDirectory _home = new();

    public void Dispose() => _home.Dispose();

    [Fact]
    public async Task Without_any_credentials_the_error_names_the_ways_to_give_them()
    {
        var run = await RunAsync();

        Assert.Equal(["CredentialsNotUsable,CartographyPS.Cmdlets.InvokeCartographySync", "AuthenticationError"], run.Output.Take(2));
        Assert.Contains("There are no AWS credentials.", run.Output[2], StringComparison.Ordinal);
        Assert.Contains("-ProfileName", run.Output[2], StringComparison.Ordinal);
        Assert.Contains("AWS_ACCESS_KEY_ID", run.Output[2], StringComparison.Ordinal);
        Assert.Contains("Test-CartographyProfile", run.Output[3], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "missing")]
    [InlineData("""{"accessToken":"old","expiresAt":"2020-01-01T00:00:00Z"}""", "has expired")]
    [InlineData("not JSON", "cannot be read")]
    public async Task An_SSO_token_that_cannot_be_used_names_the_command_that_renews_it(string? token, string said)
    {
        _home.Write("config", "[profile sso]\nsso_session = corp\nsso_account_id = 111122223333\nsso_role_name = Audit\nregion = eu-central-1\n"
            + "[sso-session corp]\nsso_start_url = https://example.invalid/start\nsso_region = eu-central-1\n");
        if (token is not null) WriteToken(token);

        var run = await RunAsync("-ProfileName", "sso");

        Assert.Equal(["CredentialsNotUsable,CartographyPS.Cmdlets.InvokeCartographySync", "AuthenticationError"], run.Output.Take(2));
        // Windows tells a process's home folder by the user and not by a variable.
        Assert.Contains(OperatingSystem.IsWindows() ? "SSO token" : said, run.Output[2], StringComparison.Ordinal);
        Assert.Contains("aws sso login --profile sso", run.Output[2], StringComparison.Ordinal);
    }

    private void WriteToken(string token)
    {
        string cache = Path.Combine(_home.Path, ".aws", "sso", "cache");
        Directory.CreateDirectory(cache);
#pragma warning disable CA5350 // The name that the AWS tools give the file.
        File.WriteAllText(Path.Combine(cache, Convert.ToHexStringLower(SHA1.HashData(Encoding.UTF8.GetBytes("corp"))) + ".json"), token);
#pragma warning restore CA5350
    }

    private Task<ScriptProcess> RunAsync(params string[] arguments) => ScriptProcess.Run(
        Script,
        [],
        [.. arguments, "-Database", _home.File("graph.db")],
        ("HOME", _home.Path), ("AWS_CONFIG_FILE", _home.File("config")), ("AWS_SHARED_CREDENTIALS_FILE", _home.File("credentials")), ("AWS_EC2_METADATA_DISABLED", "true"));
}
