using CartographyPS.Resources.Bedrock;

namespace CartographyPS.Resources.Tests.Bedrock;

public class BedrockArnsTests
{
    [Theory]
    [InlineData("mistral.large-v1:0", "arn:aws-us-gov:bedrock:us-gov-west-1::foundation-model/mistral.large-v1:0")]
    [InlineData("arn:aws:bedrock:us-east-1:111122223333:custom-model/x", "arn:aws:bedrock:us-east-1:111122223333:custom-model/x")]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void An_id_is_that_of_a_foundation_model(string? model, string? arn) =>
        Assert.Equal(arn, BedrockArns.Model(Json.Texts(model, "aws-us-gov", "us-gov-west-1")));

    [Theory]
    [InlineData("gr1", "arn:aws:bedrock:us-east-1:111122223333:guardrail/gr1")]
    [InlineData("arn:aws:bedrock:us-east-1:444455556666:guardrail/gr1", "arn:aws:bedrock:us-east-1:444455556666:guardrail/gr1")]
    [InlineData(null, null)]
    public void A_guardrails_id_is_of_the_account(string? guardrail, string? arn) =>
        Assert.Equal(arn, BedrockArns.Guardrail(Json.Texts(guardrail, "aws", "us-east-1", "111122223333")));
}
