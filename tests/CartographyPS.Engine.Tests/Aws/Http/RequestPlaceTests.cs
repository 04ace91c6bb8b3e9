using CartographyPS.Engine.Aws.Addressing;
using CartographyPS.Engine.Aws.Http;
using CartographyPS.Engine.Aws.Model;
using CartographyPS.Engine.Aws.Protocols;

namespace CartographyPS.Engine.Tests.Aws.Http;

public sealed class RequestPlaceTests
{
    [Theory]
    [InlineData("data", "https://data.s3.eu-west-1.amazonaws.com/?acl=")]
    [InlineData("my-data-2", "https://my-data-2.s3.eu-west-1.amazonaws.com/?acl=")]
    [InlineData("my.data", "https://s3.eu-west-1.amazonaws.com/my.data?acl=")]
    [InlineData("My_Data", "https://s3.eu-west-1.amazonaws.com/My_Data?acl=")]
    [InlineData("ab", "https://s3.eu-west-1.amazonaws.com/ab?acl=")]
    public void A_bucket_stands_in_the_host_where_its_name_allows_it(string bucket, string url) => Assert.Equal(url, Of("s3.GetBucketAcl", null, ("Bucket", bucket)));

    [Theory]
    [InlineData("http://127.0.0.1:4566", "http://127.0.0.1:4566/data?acl=")]
    [InlineData("https://bucket.vpce-1.s3.eu-west-1.vpce.amazonaws.com", "https://bucket.vpce-1.s3.eu-west-1.vpce.amazonaws.com/data?acl=")]
    [InlineData("http://gateway/aws/", "http://gateway/aws/data?acl=")]
    public void At_an_endpoint_of_ones_own_a_bucket_stands_in_the_path(string endpoint, string url) =>
        Assert.Equal(url, Of("s3.GetBucketAcl", endpoint, ("Bucket", "data")));

    [Theory]
    [InlineData(null, "https://111111111111.s3-control.eu-west-1.amazonaws.com/v20180820/configuration/publicAccessBlock")]
    [InlineData("http://s3-control.example", "http://111111111111.s3-control.example/v20180820/configuration/publicAccessBlock")]
    [InlineData("http://127.0.0.1:4566", "http://127.0.0.1:4566/v20180820/configuration/publicAccessBlock")]
    [InlineData("http://localhost:4566", "http://localhost:4566/v20180820/configuration/publicAccessBlock")]
    [InlineData("http://[::1]:4566", "http://[::1]:4566/v20180820/configuration/publicAccessBlock")]
    public void The_account_stands_before_the_host_of_S3_Control_but_not_before_an_address(string? endpoint, string url) =>
        Assert.Equal(url, Of("s3control.GetPublicAccessBlock", endpoint, ("AccountId", "111111111111")));

    [Fact]
    public void A_query_is_encoded_and_lists_in_it_keep_their_order() => Assert.Equal(
        "https://apigateway.eu-west-1.amazonaws.com/restapis/r/resources?position=a%2Fb%2Bc%20d%3D%C3%BC&limit=5&embed=z&embed=a",
        Of("apigateway.GetResources", null, ("restApiId", "r"), ("embed", new[] { "z", "a" }), ("limit", 5), ("position", "a/b+c d=ü")));

    private static string Of(string name, string? endpoint, params (string Name, object? Value)[] parameters)
    {
        string[] parts = name.Split('.');
        var operation = ApiModels.Operation(parts[0], parts[1]);
        var wire = RequestWriter.Write(operation, parameters.ToDictionary(parameter => parameter.Name, parameter => parameter.Value));
        var endpoints = new Endpoints(new EndpointOverrides(endpoint, TestClient.NoEnvironment, null, null));
        return RequestPlace.Of(wire, endpoints.Of(operation.Service, "eu-west-1"), operation.Service).AbsoluteUri;
    }
}
