using CartographyPS.Resources.Conversions;

namespace CartographyPS.Resources.Tests.Conversions;

public class ResourcePolicyTests
{
    private const string Open = """{"Statement":[{"Effect":"Allow","Principal":"*","Action":["s3:GetObject","s3:GetObject","s3:ListBucket"]}]}""";

    [Theory]
    [InlineData("\"*\"")]
    [InlineData("[\"*\"]")]
    [InlineData("""{"AWS":"*"}""")]
    [InlineData("""{"AWS":["arn:aws:iam::111122223333:root","*"]}""")]
    [InlineData("""{"AWS":"arn:aws:iam::*:role/anyone"}""")]
    [InlineData("""{"Federated":"*"}""")]
    public void Opens_to_a_principal_that_is_anyone(string principal) => Assert.Equal(true, Evaluate(principal));

    [Theory]
    [InlineData("""{"AWS":"arn:aws:iam::111122223333:root"}""")]
    [InlineData("""{"AWS":"111122223333"}""")]
    [InlineData("""{"AWS":"AIDAEXAMPLEDELETED123"}""")]
    [InlineData("""{"AWS":[]}""")]
    [InlineData("""{"Service":"sns.amazonaws.com"}""")]
    [InlineData("""{"Service":["vpc-flow-logs.amazonaws.com","delivery.logs.amazonaws.com"]}""")]
    [InlineData("""{"Federated":"arn:aws:iam::111122223333:saml-provider/acme"}""")]
    [InlineData("""{"CanonicalUser":"79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be"}""")]
    [InlineData("null")]
    public void Stays_closed_to_everyone_else(string principal) => Assert.Equal(false, Evaluate(principal));

    [Fact]
    public void Opens_to_all_but_some() => Assert.Equal(true, ResourcePolicy.AllowsAnonymous(Json.Of(
        """{"Statement":{"Effect":"Allow","NotPrincipal":{"AWS":"arn:aws:iam::111122223333:root"},"Action":"s3:*"}}""")));

    [Theory]
    [InlineData("Deny")]
    [InlineData("allow")]
    [InlineData("")]
    public void Opens_by_an_allowance_only(string effect) =>
        Assert.Equal(false, ResourcePolicy.AllowsAnonymous(Json.Of($$"""{"Statement":[{"Effect":"{{effect}}","Principal":"*","Action":"s3:*"}]}""")));

    [Fact]
    public void Names_the_open_actions_once_in_order()
    {
        const string Policy = """
            {"Statement":[
              {"Effect":"Allow","Principal":"*","Action":["kms:Verify","kms:GetPublicKey"]},
              {"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:root"},"Action":"kms:*"},
              {"Effect":"Allow","Principal":{"AWS":"*"},"Action":"kms:Verify"},
              {"Effect":"Allow","Principal":{"AWS":"*"},"NotAction":"kms:Decrypt"},
              {"Effect":"Allow","Principal":{"AWS":"*"},"Action":"kms:Encrypt"}]}
            """;
        Assert.Equal(["kms:Verify", "kms:GetPublicKey", "kms:Encrypt"], Actions(Json.Text(Policy)));
    }

    [Fact]
    public void Reads_a_policy_as_text_as_object_and_percent_encoded()
    {
        Assert.Equal(["s3:GetObject", "s3:ListBucket"], Actions(Json.Of(Open)));
        Assert.Equal(["s3:GetObject", "s3:ListBucket"], Actions(Json.Text(Open)));
        Assert.Equal(["s3:GetObject", "s3:ListBucket"], Actions(Json.Text(Uri.EscapeDataString(Open))));
    }

    [Fact]
    public void No_policy_opens_nothing()
    {
        Assert.All(new[] { Json.None, Json.Text(string.Empty), Json.Of("{}"), Json.Of("""{"Statement":[]}"""), Json.Text("[]") }, policy =>
        {
            Assert.Equal(false, ResourcePolicy.AllowsAnonymous(policy));
            Assert.Empty(Actions(policy));
        });
    }

    [Fact]
    public void A_text_that_is_no_policy_is_not_taken_for_a_closed_one() =>
        Assert.ThrowsAny<System.Text.Json.JsonException>(() => ResourcePolicy.AllowsAnonymous(Json.Text("{\"Statement\":")));

    private static object Evaluate(string principal) => ResourcePolicy.AllowsAnonymous(
        Json.Of($$"""{"Statement":[{"Effect":"Allow","Principal":{{principal}},"Action":"s3:GetObject"}]}"""));

    private static List<string> Actions(System.Text.Json.JsonElement policy) => (List<string>)ResourcePolicy.AnonymousActions(policy);
}
