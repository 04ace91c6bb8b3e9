namespace CartographyPS.Resources.Tests.SageMaker;

public class MachineLearningTests
{
    [Fact]
    public async Task Names_are_those_of_a_region_of_an_account()
    {
        var stated = await Stated.ByAsync("sagemaker", new Dictionary<string, string>
        {
            ["ListEndpoints"] = """{"Endpoints":[{"EndpointName":"e"}]}""",
            ["DescribeEndpoint"] = """{"EndpointArn":"arn:e","EndpointConfigName":"c"}""",
            ["ListEndpointConfigs"] = """{"EndpointConfigs":[{"EndpointConfigName":"c"}]}""",
            ["DescribeEndpointConfig"] = """{"EndpointConfigArn":"arn:c","EndpointConfigName":"c","ProductionVariants":[{"VariantName":"v"},{"ModelName":"m"}]}""",
            ["ListTransformJobs"] = """{"TransformJobSummaries":[{"TransformJobName":"t"}]}""",
            ["DescribeTransformJob"] = """{"TransformJobArn":"arn:t","ModelName":"m"}""",
            ["ListModelPackages"] = """{"ModelPackageSummaryList":[{"ModelPackageArn":"arn:p"}]}""",
            ["DescribeModelPackage"] = """{"ModelPackageArn":"arn:p","ModelPackageGroupName":"g"}""",
        });

        Assert.Equal(
            [
                "AWSSageMakerEndpoint.id=arn:e -USES-> AWSSageMakerEndpointConfig.key:place=111122223333/us-east-1/c",
                "AWSSageMakerEndpointConfig.id=arn:c -USES-> AWSSageMakerModel.key:place=111122223333/us-east-1/m",
                "AWSSageMakerModelPackage.id=arn:p -MEMBER_OF-> AWSSageMakerModelPackageGroup.key:place=111122223333/us-east-1/g",
                "AWSSageMakerTransformJob.id=arn:t -USES-> AWSSageMakerModel.key:place=111122223333/us-east-1/m",
            ],
            stated.Edges.Where(edge => !edge.Contains("RESOURCE", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }
}
