namespace CartographyPS.Resources.Tests.Tagging;

public class ResourceTagsTests
{
    [Theory]
    [InlineData("ec2:us-east-1:111122223333:elastic-ip/eipalloc-1", "AWSElasticIPAddress.allocation_id=eipalloc-1")]
    [InlineData("ec2:us-east-1:111122223333:key-pair/key-1", "AWSEC2KeyPair.key:key_pair_id=key-1")]
    [InlineData("ec2:us-east-1:111122223333:subnet/subnet-1", "AWSEC2Subnet.subnetid=subnet-1")]
    [InlineData("ec2:us-east-1:111122223333:transit-gateway-attachment/tgw-attach-1", "AWSTransitGatewayAttachment.id=tgw-attach-1")]
    [InlineData("s3:::acme", "AWSS3Bucket.id=acme")]
    public async Task A_tag_leads_to_what_its_ARN_names(string resource, string end)
    {
        var stated = await ReadAsync($"arn:aws:{resource}", """{"Key":"team","Value":"web"}""");
        Assert.Equal([$"{end} -TAGGED-> AWSTag.id=team:web"], stated.Edges);
    }

    [Theory]
    [InlineData("kms:us-east-1:111122223333:key/1", "AWSKMSKey.arn")]
    [InlineData("elasticloadbalancing:us-east-1:111122223333:loadbalancer/web", "AWSLoadBalancer.key:arn")]
    [InlineData("elasticloadbalancing:us-east-1:111122223333:loadbalancer/app/web/1", "AWSLoadBalancerV2.arn")]
    [InlineData("ec2:us-east-1:111122223333:transit-gateway/tgw-1", "AWSTransitGateway.id")]
    public async Task Some_nodes_go_by_the_ARN(string resource, string end)
    {
        var stated = await ReadAsync($"arn:aws:{resource}", """{"Key":"team","Value":"web"}""");
        Assert.Equal([$"{end}=arn:aws:{resource} -TAGGED-> AWSTag.id=team:web"], stated.Edges);
    }

    [Fact]
    public async Task A_tag_without_a_value_has_an_empty_one()
    {
        var stated = await ReadAsync("arn:aws:s3:::acme", """{"Key":"a","Value":""},{"Key":"b"}""");
        Assert.Equal(["a:", "b:"], stated.Ids("AWSTag"));
        Assert.Equal("\"\"", stated.Property("AWSTag", "b:", "value"));
    }

    [Theory]
    [InlineData("arn:aws:sns:us-east-1:111122223333:alerts")]
    [InlineData("arn:aws:elasticloadbalancing:us-east-1:111122223333:loadbalancer/gwy/inspect/1")]
    public async Task Tags_of_other_kinds_are_left_out(string arn)
    {
        var stated = await ReadAsync(arn, """{"Key":"team","Value":"web"}""");
        Assert.Equal(0, stated.Contributions);
    }

    private static Task<Stated> ReadAsync(string arn, string tags) => Stated.ByAsync(
        "resourcegroupstaggingapi",
        new Dictionary<string, string> { ["GetResources"] = $$"""{"ResourceTagMappingList":[{"ResourceARN":"{{arn}}","Tags":[{{tags}}]}]}""" });
}
