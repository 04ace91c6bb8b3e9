using System.Text.Json;
using CartographyPS.Resources.CloudTrail;

namespace CartographyPS.Resources.Tests.CloudTrail;

public class RoleSessionsTests
{
    private const string Role = "arn:aws:iam::111122223333:role/ops/deploy";

    [Theory]
    [InlineData("""{"type":"IAMUser","arn":"arn:aws:iam::111122223333:user/ann"}""", "arn:aws:iam::111122223333:user/ann")]
    [InlineData(
        """{"type":"AssumedRole","arn":"arn:aws:sts::111122223333:assumed-role/ci/x","sessionContext":{"sessionIssuer":{"arn":"arn:aws:iam::111122223333:role/path/ci"}}}""",
        "arn:aws:iam::111122223333:role/path/ci")]
    [InlineData("""{"type":"AssumedRole","arn":"arn:aws:sts::111122223333:assumed-role/ci/x"}""", "arn:aws:sts::111122223333:assumed-role/ci/x")]
    [InlineData("""{"type":"AWSService","invokedBy":"lambda.amazonaws.com","arn":"x"}""", null)]
    [InlineData("""{"type":"AWSAccount","principalId":"AROAEXAMPLE:x","accountId":"444455556666"}""", null)]
    [InlineData("null", null)]
    public void A_principal_goes_by_the_ARN_of_its_user_or_role(string identity, string? source) =>
        Assert.Equal(source, Source(RoleSessions.Assumed, identity));

    [Theory]
    [InlineData("AWSSSO_0123_DO_NOT_DELETE", "ann", "ann")]
    [InlineData("AWSSSO_0123_DO_NOT_DELETE", null, "session")]
    [InlineData("Okta", "ann", null)]
    public void Only_Identity_Centers_users_are_users_of_it(string provider, string? name, string? source) => Assert.Equal(source, Source(
        RoleSessions.AssumedWithSaml,
        name is null ? """{"type":"SAMLUser"}""" : $$"""{"type":"SAMLUser","userName":"{{name}}"}""",
        $$""","principalArn":"arn:aws:iam::111122223333:saml-provider/{{provider}}","roleSessionName":"session" """));

    [Theory]
    [InlineData("arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com", "repo:acme/web:ref:refs/heads/main", "acme/web")]
    [InlineData("arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com/acme", "repo:acme/web:environment:prod", "acme/web")]
    [InlineData("arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com", "acme", null)]
    [InlineData("cognito-identity.amazonaws.com", "repo:acme/web", null)]
    public void A_repository_of_GitHub_goes_by_its_full_name(string provider, string subject, string? source) => Assert.Equal(
        source, Source(RoleSessions.AssumedWithWebIdentity, $$"""{"type":"WebIdentityUser","identityProvider":"{{provider}}","userName":"{{subject}}"}"""));

    [Theory]
    [InlineData("""{"userIdentity":{"arn":"a"},"errorCode":"AccessDenied","requestParameters":{"roleArn":"r"}}""")]
    [InlineData("""{"userIdentity":{"arn":"a"},"requestParameters":null}""")]
    [InlineData("""{"userIdentity":{"arn":"a"}}""")]
    [InlineData("[]")]
    public void What_was_refused_or_names_no_role_assumed_none(string found) => Assert.Empty(RoleSessions.Assumed(Json(found)));

    [Fact]
    public void What_is_no_JSON_is_not_read_and_what_is_not_there_says_nothing()
    {
        Assert.ThrowsAny<JsonException>(() => RoleSessions.Assumed(Json("{\"cut")).ToList());
        Assert.Empty(RoleSessions.Assumed(default));
    }

    private static JsonElement Json(string text) => JsonSerializer.SerializeToElement(text);

    private static string? Source(Func<JsonElement, IEnumerable<JsonElement>> sessions, string identity, string parameters = "")
    {
        var row = sessions(Json($$$"""{"userIdentity":{{{identity}}},"requestParameters":{"roleArn":"{{{Role}}}"{{{parameters}}}}}""")).SingleOrDefault();
        if (row.ValueKind == JsonValueKind.Undefined) return null;
        Assert.Equal(Role, row.GetProperty("Role").GetString());
        return row.GetProperty("Source").GetString();
    }
}
