using System.Text.Json;
using CartographyPS.Resources.ApiGateway;
using CartographyPS.Resources.Conversions;

namespace CartographyPS.Resources.Tests.ApiGateway;

public class RestApiPoliciesTests
{
    [Theory]
    [InlineData("""{\"Version\":\"2012-10-17\"}""", """{"Version":"2012-10-17"}""")]
    [InlineData("""{\"Resource\":\"arn:aws:execute-api:r:a:b\/*\"}""", """{"Resource":"arn:aws:execute-api:r:a:b/*"}""")]
    [InlineData("""{\"Sid\":\"say \\\"hi\\\"\"}""", """{"Sid":"say \"hi\""}""")]
    [InlineData("""{\n  \"Version\":\"2012-10-17\"}""", "{\n  \"Version\":\"2012-10-17\"}")]
    [InlineData("""{"Sid":"a\"b"}""", """{"Sid":"a\"b"}""")]
    [InlineData("{}", "{}")]
    [InlineData("", "")]
    [InlineData(null, null)]
    public void Backslashes_before_quotation_marks_are_those_of_a_string(string? policy, string? text) =>
        Assert.Equal(text, RestApiPolicies.Unescape(Json.Text(policy)));

    [Fact]
    public void Other_backslashes_are_no_policy() =>
        Assert.ThrowsAny<JsonException>(() => RestApiPolicies.Unescape(Json.Text("""{\q""")));

    [Fact]
    public void A_policy_with_quotation_marks_in_a_text_is_weighed()
    {
        var policy = Json.Text((string)RestApiPolicies.Unescape(Json.Text(
            """{\"Statement\":[{\"Sid\":\"say \\\"hi\\\"\",\"Effect\":\"Allow\",\"Principal\":\"*\",\"Action\":\"execute-api:Invoke\"}]}"""))!);

        Assert.Equal(true, ResourcePolicy.AllowsAnonymous(policy));
    }

    [Fact]
    public void A_stage_goes_by_API_and_name_in_its_partition()
    {
        Assert.Equal("arn:aws-cn:apigateway:::a1/live", ApiStages.Arn(Json.Texts("aws-cn", "a1", "live")));
        Assert.Null(ApiStages.Arn(Json.Texts("aws", "a1", null)));
        Assert.Null(ApiStages.Arn(Json.Texts("aws", null, "live")));
    }
}
