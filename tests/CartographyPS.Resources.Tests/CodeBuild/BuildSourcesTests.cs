using CartographyPS.Engine.Resources;
using CartographyPS.Resources.CodeBuild;

namespace CartographyPS.Resources.Tests.CodeBuild;

public class BuildSourcesTests
{
    [Theory]
    [InlineData("GITHUB", "https://github.com/acme/web.git", "github", "https://github.com/acme/web")]
    [InlineData("GITHUB_ENTERPRISE", " https://github.acme.example/tools/lint ", "github", "https://github.acme.example/tools/lint")]
    [InlineData("GITLAB", "git@gitlab.com:acme/backend/api.git", "gitlab", "https://gitlab.com/acme/backend/api")]
    [InlineData("GITLAB_SELF_MANAGED", "https://git.acme.example/api", "gitlab", "https://git.acme.example/api")]
    [InlineData("BITBUCKET", "https://bitbucket.org/acme/web", null, null)]
    [InlineData("GITHUB", null, null, null)]
    [InlineData(null, "https://github.com/acme/web", null, null)]
    public void Repositories_of_two_providers_are_known(string? type, string? location, string? provider, string? url)
    {
        Assert.Equal(provider, BuildSources.Provider(Json.Texts(type, location)));
        Assert.Equal(url, BuildSources.Url(Json.Texts(type, location)));
    }

    [Theory]
    [InlineData("9F8E7D6C5B4A39281706F5E4D3C2B1A098765432", "9f8e7d6c5b4a39281706f5e4d3c2b1a098765432")]
    [InlineData(" 0a1b2c3 ", "0a1b2c3")]
    [InlineData("arn:aws:s3:::bucket/src.zip", null)]
    [InlineData("main", null)]
    [InlineData(null, null)]
    public void A_revision_is_a_commit(string? version, string? revision) => Assert.Equal(revision, BuildSources.Revision(Json.Text(version)));

    [Fact]
    public void Only_plain_text_is_told()
    {
        const string Variables = """
            [{"name":"ENV","value":"prod","type":"PLAINTEXT"},{"name":"EMPTY","value":"","type":"PLAINTEXT"},{"name":"TOKEN","value":"db:token","type":"SECRETS_MANAGER"},
             {"name":"LEGACY","value":"x"}]
            """;
        Assert.Equal(["ENV=prod", "EMPTY=", "TOKEN=<REDACTED>", "LEGACY=<REDACTED>"], Values.Texts(BuildSources.EnvironmentVariables(Json.Of(Variables))));
        Assert.Empty(Values.Texts(BuildSources.EnvironmentVariables(Json.None)));
    }
}
