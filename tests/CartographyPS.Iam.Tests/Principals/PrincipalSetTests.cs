using CartographyPS.Iam.Documents;
using CartographyPS.Iam.Logic;
using CartographyPS.Iam.Principals;
using CartographyPS.Iam.Requests;

namespace CartographyPS.Iam.Tests.Principals;

public sealed class PrincipalSetTests
{
    private const Truth True = Truth.True;
    private const Truth False = Truth.False;
    private const Truth Unknown = Truth.Unknown;

    private const string Zoe = "arn:aws:iam::123456789012:user/zoe";
    private const string App = "arn:aws:iam::123456789012:role/path/app";
    private const string Session = "arn:aws:sts::123456789012:assumed-role/app/run";
    private const string Root = "arn:aws:iam::123456789012:root";
    private const string Ann = "arn:aws:sts::123456789012:federated-user/ann";

    [Theory]
    [InlineData("\"*\"", Zoe, False, True, False)]
    [InlineData("""{"AWS":"*"}""", Zoe, False, True, False)]
    [InlineData("""{"AWS":"123456789012"}""", Zoe, True, False, False)]
    [InlineData("""{"AWS":"210987654321"}""", Zoe, False, False, False)]
    [InlineData("""{"AWS":"1234567890123"}""", Zoe, False, False, False)]
    [InlineData("""{"AWS":"12345678901a"}""", Zoe, False, False, False)]
    [InlineData($$"""{"AWS":"{{Root}}"}""", Zoe, True, False, False)]
    [InlineData("""{"AWS":"arn:aws-cn:iam::123456789012:root"}""", Zoe, False, False, False)]
    [InlineData("""{"AWS":"arn:aws:s3::123456789012:root"}""", Zoe, False, False, False)]
    [InlineData($$"""{"AWS":"{{Zoe}}"}""", Zoe, False, True, False)]
    [InlineData($$"""{"aws":["210987654321","{{Zoe}}","{{Root}}"]}""", Zoe, True, True, False)]
    [InlineData("""{"AWS":"arn:aws:iam::123456789012:user/Zoe"}""", Zoe, False, False, False)]
    [InlineData("""{"AWS":"AIDAEXAMPLE"}""", Zoe, False, False, False)]
    [InlineData($$"""{"AWS":"{{Root}}"}""", Root, False, True, False)]
    [InlineData("""{"AWS":"123456789012"}""", Root, False, True, False)]
    [InlineData($$"""{"AWS":"{{App}}"}""", App, False, True, False)]
    [InlineData($$"""{"AWS":"{{Session}}"}""", App, False, False, Unknown)]
    [InlineData("""{"AWS":"arn:aws:sts::123456789012:assumed-role/other/run"}""", App, False, False, False)]
    [InlineData("""{"AWS":"arn:aws:sts::210987654321:assumed-role/app/run"}""", App, False, False, False)]
    [InlineData("""{"AWS":"arn:aws-cn:sts::123456789012:assumed-role/app/run"}""", App, False, False, False)]
    [InlineData("""{"AWS":"arn:aws:iam::123456789012:assumed-role/app/run"}""", App, False, False, False)]
    [InlineData("""{"AWS":"arn:aws:sts::123456789012:assumed-role/app"}""", App, False, False, False)]
    [InlineData("""{"AWS":"arn:aws:sts::123456789012:assumed-role/zoe/run"}""", Zoe, False, False, False)]
    [InlineData($$"""{"AWS":"{{Ann}}"}""", Ann, False, False, True)]
    [InlineData("""{"Service":"lambda.amazonaws.com"}""", Zoe, False, False, False)]
    [InlineData("""{"CanonicalUser":"abc"}""", Zoe, Unknown, False, False)]
    public void Accounts_principals_and_sessions_are_told_apart(string principals, string arn, Truth account, Truth identity, Truth session)
    {
        var match = Match(principals, AccessPrincipal.Of(arn));

        Assert.Equal((account, identity, session), (match.Account.Truth, match.Identity.Truth, match.Session.Truth));
    }

    [Fact]
    public void A_session_of_a_known_name_is_matched_by_it()
    {
        Assert.Equal(True, Match($$"""{"AWS":"{{Session}}"}""", AccessPrincipal.Role(App, "run")).Session.Truth);
        Assert.Equal(False, Match($$"""{"AWS":"{{Session}}"}""", AccessPrincipal.Role(App, "walk")).Session.Truth);
        Assert.Equal(True, Match($$"""{"AWS":"{{App}}"}""", AccessPrincipal.Role(App, "walk")).Identity.Truth);
    }

    [Fact]
    public void A_session_of_an_unknown_name_is_what_the_match_depends_on() => Assert.Equal(
        new Dependency(DependencyKind.Principal, "whether the role's session is named run"),
        Assert.Single(Match($$"""{"AWS":"{{Session}}"}""", AccessPrincipal.Of(App)).Any.Dependencies));

    [Fact]
    public void A_canonical_id_names_an_account()
    {
        Assert.Equal(True, Match("""{"CanonicalUser":"abc"}""", With(Zoe, "abc")).Account.Truth);
        Assert.Equal(False, Match("""{"CanonicalUser":"abc"}""", With(Zoe, "xyz")).Account.Truth);
        Assert.Equal(False, Match("""{"CanonicalUser":"abc"}""", AccessPrincipal.Anonymous).Any.Truth);
    }

    [Theory]
    [InlineData("""{"Service":"lambda.amazonaws.com"}""", True)]
    [InlineData("""{"Service":["sns.amazonaws.com","lambda.amazonaws.com"]}""", True)]
    [InlineData("""{"Service":"*"}""", True)]
    [InlineData("\"*\"", True)]
    [InlineData("""{"AWS":"*"}""", True)]
    [InlineData("""{"Service":"sns.amazonaws.com"}""", False)]
    [InlineData("""{"Federated":"lambda.amazonaws.com"}""", False)]
    [InlineData("""{"AWS":"123456789012"}""", False)]
    [InlineData("""{"AWS":"lambda.amazonaws.com"}""", False)]
    public void Services_are_named_by_their_name(string principals, Truth expected) =>
        Assert.Equal(expected, Match(principals, AccessPrincipal.Service("lambda.amazonaws.com")).Any.Truth);

    [Theory]
    [InlineData("""{"Federated":"arn:aws:iam::123456789012:saml-provider/corp"}""", True)]
    [InlineData("""{"Federated":"arn:aws:iam::123456789012:saml-provider/other"}""", False)]
    [InlineData("""{"AWS":"123456789012"}""", False)]
    public void Providers_are_named_by_their_arn(string principals, Truth expected) => Assert.Equal(
        expected, Match(principals, AccessPrincipal.Federated("arn:aws:iam::123456789012:saml-provider/corp")).Any.Truth);

    [Theory]
    [InlineData("\"*\"", True)]
    [InlineData("""{"AWS":"*"}""", True)]
    [InlineData("""{"AWS":"123456789012"}""", False)]
    [InlineData("""{"Service":"*"}""", False)]
    public void Anyone_is_let_in_by_a_star_only(string principals, Truth expected) =>
        Assert.Equal(expected, Match(principals, AccessPrincipal.Anonymous).Any.Truth);

    [Theory]
    [InlineData($$"""{"AWS":["{{Zoe}}","{{Root}}"]}""", Zoe, False)]
    [InlineData($$"""{"AWS":["{{Zoe}}","123456789012"]}""", Zoe, False)]
    [InlineData($$"""{"AWS":"{{Zoe}}"}""", Zoe, Unknown)]
    [InlineData($$"""{"AWS":"{{Root}}"}""", Zoe, True)]
    [InlineData("""{"AWS":"arn:aws:iam::123456789012:user/ann"}""", Zoe, True)]
    [InlineData("\"*\"", Zoe, False)]
    [InlineData("""{"AWS":["arn:aws:iam::123456789012:user/ann","*"]}""", Zoe, False)]
    [InlineData($$"""{"AWS":"{{Root}}"}""", Root, False)]
    [InlineData("""{"AWS":"210987654321"}""", Root, True)]
    [InlineData($$"""{"AWS":["{{Session}}","{{App}}","{{Root}}"]}""", App, Unknown)]
    [InlineData($$"""{"AWS":["{{App}}","{{Root}}"]}""", App, Unknown)]
    [InlineData($$"""{"AWS":["{{Session}}","{{Root}}"]}""", App, Unknown)]
    [InlineData($$"""{"AWS":["{{Ann}}","{{Root}}"]}""", Ann, False)]
    [InlineData($$"""{"AWS":"{{Ann}}"}""", Ann, Unknown)]
    [InlineData("""{"CanonicalUser":"abc"}""", Zoe, Unknown)]
    public void A_denial_spares_those_whom_NotPrincipal_lists_with_their_account(string principals, string arn, Truth expected) =>
        Assert.Equal(expected, Match(principals, AccessPrincipal.Of(arn), isNegated: true, Effect.Deny).Any.Truth);

    [Fact]
    public void A_denial_spares_a_session_that_is_listed_with_its_role_and_account()
    {
        string all = $$"""{"AWS":["{{Session}}","{{App}}","{{Root}}"]}""";

        Assert.Equal(False, Match(all, AccessPrincipal.Role(App, "run"), isNegated: true, Effect.Deny).Any.Truth);
        Assert.Equal(Unknown, Match(all, AccessPrincipal.Role(App, "walk"), isNegated: true, Effect.Deny).Any.Truth);
        Assert.Equal(Unknown, Match($$"""{"AWS":["{{Session}}","{{Root}}"]}""", AccessPrincipal.Role(App, "run"), isNegated: true, Effect.Deny).Any.Truth);
    }

    [Fact]
    public void A_denial_spares_nobody_who_has_a_permission_boundary()
    {
        string listed = $$"""{"AWS":["{{Zoe}}","{{Root}}"]}""";

        Assert.Equal(True, Match(listed, AccessPrincipal.Of(Zoe), isNegated: true, Effect.Deny, isBounded: true).Any.Truth);
        Assert.Equal(False, Match(listed, AccessPrincipal.Of(Zoe), isNegated: true, Effect.Allow, isBounded: true).Any.Truth);
        Assert.Equal(False, Match($$"""{"AWS":"{{App}}"}""", AccessPrincipal.Of(Zoe), isNegated: false, Effect.Deny, isBounded: true).Any.Truth);
    }

    [Theory]
    [InlineData($$"""{"AWS":"{{Root}}"}""", Unknown)]
    [InlineData($$"""{"AWS":["{{Zoe}}","{{Root}}"]}""", False)]
    [InlineData("""{"AWS":"210987654321"}""", True)]
    public void An_allowance_with_NotPrincipal_is_open_when_the_account_is_listed(string principals, Truth expected) =>
        Assert.Equal(expected, Match(principals, AccessPrincipal.Of(Zoe), isNegated: true, Effect.Allow).Any.Truth);

    [Theory]
    [InlineData("""{"Service":"sns.amazonaws.com"}""", False)]
    [InlineData("""{"Service":"sqs.amazonaws.com"}""", True)]
    public void NotPrincipal_spares_services_by_name(string principals, Truth expected) => Assert.Equal(
        expected, Match(principals, AccessPrincipal.Service("sns.amazonaws.com"), isNegated: true, Effect.Deny).Any.Truth);

    private static AccessPrincipal With(string arn, string canonicalId) => AccessPrincipal.Of(arn).WithCanonicalUserId(canonicalId);

    private static PrincipalMatch Match(
        string principals, AccessPrincipal principal, bool isNegated = false, Effect effect = Effect.Allow, bool isBounded = false)
    {
        string element = isNegated ? "NotPrincipal" : "Principal";
        string json = $$"""{"Statement":[{"Effect":"{{effect}}","{{element}}":{{principals}},"Action":"*"}]}""";
        var statement = Assert.Single(PolicyDocument.Parse("p", json, PolicyKind.Resource).Statements);
        Assert.Null(statement.Problem);
        return statement.MatchPrincipal(principal, isBounded);
    }
}
