namespace CartographyPS.Resources.Tests.ApiGateway;

public class RestApiTests
{
    [Theory]
    [InlineData("aws", "us-east-1")]
    [InlineData("aws-cn", "cn-north-1")]
    public async Task Each_stage_has_its_client_certificate_in_its_partition(string partition, string region)
    {
        var stated = await Stated.ByAsync(
            "apigateway",
            new Dictionary<string, string>
            {
                ["GetRestApis"] = """{"items":[{"id":"a1"}]}""",
                ["GetStages"] = """{"item":[{"stageName":"dev","clientCertificateId":"c"},{"stageName":"live","clientCertificateId":"c"},{"stageName":"bare"}]}""",
                ["GetClientCertificate"] = """{"clientCertificateId":"c"}""",
            },
            region, partition);

        string stage = $"arn:{partition}:apigateway:::a1/";
        Assert.Equal([stage + "dev", stage + "live", stage + "bare"], stated.Ids("AWSAPIGatewayStage"));
        Assert.Equal(
            [$"{stage}dev", $"{stage}live"],
            stated.Edges.Where(edge => edge.EndsWith("-HAS_CERTIFICATE-> AWSAPIGatewayClientCertificate.id=c", StringComparison.Ordinal))
                .Select(edge => edge.Split(' ')[0].Split('=')[1]).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("""{"types":["EDGE"]}""", "true")]
    [InlineData("""{"types":["REGIONAL"]}""", "true")]
    [InlineData("""{"types":["PRIVATE"]}""", "false")]
    [InlineData("""{"types":[]}""", null)]
    [InlineData("{}", null)]
    public async Task An_API_is_exposed_unless_its_endpoint_is_private(string endpoint, string? exposed)
    {
        var stated = await Stated.ByAsync(
            "apigateway", new Dictionary<string, string> { ["GetRestApis"] = $$"""{"items":[{"id":"a1","endpointConfiguration":{{endpoint}}}]}""" });

        Assert.Equal(exposed, stated.Property("AWSAPIGatewayRestAPI", "a1", "exposed_internet"));
    }
}
