using System.Text.Json;
using CartographyPS.Resources.Iam;

namespace CartographyPS.Resources.Tests.Iam;

public class IamPoliciesTests
{
    [Fact]
    public void Ids_need_both_their_parts()
    {
        Assert.Equal("arn:r/inline_policy/p", IamPolicies.InlineId(Json.Texts("arn:r", "p")));
        Assert.Equal("arn:p/statement/1", IamPolicies.StatementId(Json.Texts("arn:p", "1")));
        Assert.Null(IamPolicies.InlineId(Json.Texts("arn:r", null)));
        Assert.Null(IamPolicies.StatementId(Json.Texts(null, "1")));
    }

    [Fact]
    public void One_text_is_a_list_of_it()
    {
        Assert.Equal(["s3:*"], (string[])IamPolicies.List(Json.Text("s3:*"))!);
        Assert.Equal("""["a","b"]""", ((JsonElement)IamPolicies.List(Json.Of("""["a","b"]"""))!).GetRawText());
        Assert.Null(IamPolicies.List(Json.None));
    }

    [Fact]
    public void A_condition_is_the_text_of_a_list()
    {
        Assert.Equal("""[{"Bool": {"aws:MultiFactorAuthPresent": "true"}}]""", IamPolicies.Condition(Json.Of("""{"Bool":{"aws:MultiFactorAuthPresent":"true"}}""")));
        Assert.Equal("[{}]", IamPolicies.Condition(Json.Of("[{}]")));
        Assert.Null(IamPolicies.Condition(Json.None));
    }
}
