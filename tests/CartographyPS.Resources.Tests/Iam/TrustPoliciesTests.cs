using CartographyPS.Resources.Iam;

namespace CartographyPS.Resources.Tests.Iam;

public class TrustPoliciesTests
{
    [Fact]
    public void A_missing_policy_is_not_one_that_lets_nobody_in() => Assert.Throws<FormatException>(() => TrustPolicies.Principals(Json.None).ToList());

    [Fact]
    public void Rows_name_kind_and_arn_and_the_account_of_a_root_principal() => Assert.Equal(
        [
            """{"Kind":"AWS","Arn":"arn:aws:iam::111122223333:root","RootOf":"111122223333"}""",
            """{"Kind":"AWS","Arn":"arn:aws:iam::111122223333:role/root-cause-analysis"}""",
            """{"Kind":"Service","Arn":"ec2.amazonaws.com"}""",
            """{"Kind":"Federated","Arn":"cognito-identity.amazonaws.com"}""",
        ],
        Rows("""
            {"AWS":["arn:aws:iam::111122223333:root","arn:aws:iam::111122223333:role/root-cause-analysis"],
             "Service":"ec2.amazonaws.com","Federated":["cognito-identity.amazonaws.com"]}
            """));

    [Fact]
    public void An_account_id_stands_for_its_root_principal() =>
        Assert.Equal(["""{"Kind":"AWS","RootOf":"111122223333"}"""], Rows("""{"AWS":"111122223333"}"""));

    [Fact]
    public void The_root_principal_of_another_partition_is_one() => Assert.Equal(
        ["""{"Kind":"AWS","Arn":"arn:aws-cn:iam::111122223333:root","RootOf":"111122223333"}"""], Rows("""{"AWS":"arn:aws-cn:iam::111122223333:root"}"""));

    [Theory]
    [InlineData("\"*\"")]
    [InlineData("""{"AWS":"*"}""")]
    public void Anyone_is_nobody_in_particular(string principal) => Assert.Empty(Rows(principal));

    [Fact]
    public void Who_is_denied_is_not_trusted() => Assert.Empty(Rows("""{"AWS":"arn:aws:iam::111122223333:root"}""", "Deny"));

    [Fact]
    public void Names_a_principal_of_several_statements_once()
    {
        const string Statement = """{"Effect":"Allow","Principal":{"Service":"ec2.amazonaws.com"},"Action":"sts:AssumeRole"}""";
        string policy = $$"""{"Statement":[{{Statement}},{{Statement}}]}""";
        Assert.Single(TrustPolicies.Principals(Json.Text(Uri.EscapeDataString(policy))));
    }

    private static string[] Rows(string principal, string effect = "Allow") => Json.Lines(TrustPolicies.Principals(Json.Text(
        $$$"""{"Statement":{"Effect":"{{{effect}}}","Principal":{{{principal}}},"Action":"sts:AssumeRole"}}""")));
}
