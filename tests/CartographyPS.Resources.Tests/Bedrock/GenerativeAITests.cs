namespace CartographyPS.Resources.Tests.Bedrock;

public class GenerativeAITests
{
    [Fact]
    public async Task Custom_models_are_read_in_every_region()
    {
        const string Model = "arn:aws:bedrock:eu-west-1:111122223333:custom-model/m";
        var stated = await Stated.ByAsync(
            "bedrock", new Dictionary<string, string> { ["ListCustomModels"] = $$"""{"modelSummaries":[{"modelArn":"{{Model}}","baseModelArn":"arn:b"}]}""" }, "eu-west-1");

        Assert.Equal([Model], stated.Ids("AWSBedrockCustomModel"));
        Assert.Contains($"AWSBedrockCustomModel.id={Model} -BASED_ON-> AWSBedrockFoundationModel.id=arn:b", stated.Edges);
    }
}
