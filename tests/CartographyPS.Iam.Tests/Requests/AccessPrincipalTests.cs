using CartographyPS.Iam.Requests;

namespace CartographyPS.Iam.Tests.Requests;

public sealed class AccessPrincipalTests
{
    [Theory]
    [InlineData("arn:aws:iam::123456789012:user/zoe", PrincipalKind.User, "zoe")]
    [InlineData("arn:aws-cn:iam::123456789012:user/team/zoe", PrincipalKind.User, "zoe")]
    [InlineData("arn:aws:iam::123456789012:role/path/app", PrincipalKind.Role, "app")]
    [InlineData("arn:aws:iam::123456789012:root", PrincipalKind.Root, "")]
    [InlineData("arn:aws:sts::123456789012:federated-user/ann", PrincipalKind.FederatedUser, "ann")]
    public void An_arn_names_a_principal(string arn, PrincipalKind kind, string shortName)
    {
        var principal = AccessPrincipal.Of(arn);

        Assert.Equal(kind, principal.Kind);
        Assert.Equal(shortName, principal.ShortName);
        Assert.Equal("123456789012", principal.Account);
        Assert.Equal(arn, principal.ToString());
        Assert.True(principal.IsOfAccount);
        Assert.Null(principal.SessionName);
    }

    [Fact]
    public void A_session_is_its_role_with_a_session_name()
    {
        var principal = AccessPrincipal.Of("arn:aws:sts::123456789012:assumed-role/app/run");

        Assert.Equal(PrincipalKind.Role, principal.Kind);
        Assert.Equal("arn:aws:iam::123456789012:role/app", principal.Name);
        Assert.Equal("run", principal.SessionName);
    }

    [Theory]
    [InlineData("zoe")]
    [InlineData("arn:aws:iam::123456789012:group/admins")]
    [InlineData("arn:aws:iam::123456789012:user")]
    [InlineData("arn:aws:s3:::user/zoe")]
    [InlineData("arn:aws:sts::123456789012:assumed-role/app")]
    public void Other_names_are_refused(string arn) => Assert.Contains(arn, Assert.Throws<ArgumentException>(() => AccessPrincipal.Of(arn)).Message, StringComparison.Ordinal);

    [Fact]
    public void Only_a_role_has_sessions() =>
        Assert.Throws<ArgumentException>(() => AccessPrincipal.Role("arn:aws:iam::123456789012:user/zoe", "run"));

    [Fact]
    public void Services_providers_and_anyone_belong_to_no_account()
    {
        foreach (var principal in new[]
        {
            AccessPrincipal.Service("lambda.amazonaws.com"),
            AccessPrincipal.Federated("arn:aws:iam::123456789012:saml-provider/corp"),
            AccessPrincipal.Anonymous,
        })
        {
            Assert.False(principal.IsOfAccount);
            Assert.Null(principal.Account);
            Assert.False(principal.IsServiceLinkedRole);
        }
    }

    [Theory]
    [InlineData("arn:aws:iam::123456789012:role/aws-service-role/x.amazonaws.com/App", true)]
    [InlineData("arn:aws:iam::123456789012:role/app", false)]
    [InlineData("arn:aws:iam::123456789012:user/role/aws-service-role/x", false)]
    public void A_service_linked_role_is_known_by_its_path(string arn, bool expected) =>
        Assert.Equal(expected, AccessPrincipal.Of(arn).IsServiceLinkedRole);
}
