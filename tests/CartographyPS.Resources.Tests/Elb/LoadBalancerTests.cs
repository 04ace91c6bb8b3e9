namespace CartographyPS.Resources.Tests.Elb;

/// <summary>What load balancers lead to.</summary>
public class LoadBalancerTests
{
    [Fact]
    public async Task A_classic_load_balancers_group_is_the_one_in_its_VPC()
    {
        var stated = await Stated.ByAsync("ec2:load_balancer", new Dictionary<string, string>
        {
            ["DescribeLoadBalancers"] = """
                {"LoadBalancerDescriptions":[
                  {"DNSName":"Web-1.elb.example","VPCId":"vpc-1","SourceSecurityGroup":{"GroupName":"default"},"Instances":[{"InstanceId":"i-1"}]},
                  {"DNSName":"old-2.elb.example","SourceSecurityGroup":{"GroupName":"amazon-elb-sg"}}]}
                """,
        });

        Assert.Contains("AWSLoadBalancer.id=Web-1.elb.example -SOURCE_SECURITY_GROUP-> AWSEC2SecurityGroup.key:vpc_name=vpc-1/default", stated.Edges);
        Assert.DoesNotContain(stated.Edges, edge => edge.Contains("amazon-elb-sg", StringComparison.Ordinal));
        Assert.Equal("\"web-1.elb.example\"", stated.Property("AWSLoadBalancer", "Web-1.elb.example", "dnsname"));
    }

    [Theory]
    [InlineData("arn:aws:lambda:us-east-1:111122223333:function:orders")]
    [InlineData("arn:aws:lambda:us-east-1:111122223333:function:orders:live")]
    [InlineData("arn:aws:lambda:us-east-1:111122223333:function:orders:7")]
    public async Task A_function_is_exposed_by_whichever_of_its_ARNs_is_registered(string target)
    {
        var stated = await TargetsAsync("lambda", target);

        Assert.Contains("AWSLoadBalancerV2.arn=arn:lb -EXPOSE-> AWSLambda.id=arn:aws:lambda:us-east-1:111122223333:function:orders", stated.Edges);
    }

    [Fact]
    public async Task A_target_is_of_its_groups_type()
    {
        Assert.Contains("AWSLoadBalancerV2.arn=arn:lb -EXPOSE-> AWSEC2Instance.id=i-1", (await TargetsAsync("instance", "i-1")).Edges);
        Assert.Contains("AWSLoadBalancerV2.arn=arn:lb -EXPOSE-> AWSLoadBalancerV2.arn=arn:other", (await TargetsAsync("alb", "arn:other")).Edges);
        Assert.DoesNotContain((await TargetsAsync("ip", "10.0.0.1")).Edges, edge => edge.Contains("EXPOSE", StringComparison.Ordinal));
        Assert.Equal(
            ["AWSLoadBalancerV2.arn=arn:lb -EXPOSE-> AWSEC2PrivateIp.key:vpc_ip=vpc-1|10.0.0.1"],
            (await TargetsAsync("ip", "10.0.0.1", "ec2:load_balancer_v2:expose")).Edges);
    }

    [Fact]
    public async Task A_group_that_no_load_balancer_sends_to_is_not_stated()
    {
        var stated = await Stated.ByAsync("ec2:load_balancer_v2", new Dictionary<string, string>
        {
            ["DescribeTargetGroups"] = """
                {"TargetGroups":[{"TargetGroupArn":"arn:unused","TargetType":"instance","LoadBalancerArns":[]},
                  {"TargetGroupArn":"arn:gateway","TargetType":"instance","Protocol":"GENEVE","LoadBalancerArns":["arn:gwy"]}]}
                """,
        });

        Assert.Equal(0, stated.Contributions);
    }

    private static Task<Stated> TargetsAsync(string type, string target, string identifier = "ec2:load_balancer_v2") =>
        Stated.ByAsync(identifier, new Dictionary<string, string>
        {
            ["DescribeTargetGroups"] =
                $$$"""{"TargetGroups":[{"TargetGroupArn":"arn:tg","TargetType":"{{{type}}}","VpcId":"vpc-1","LoadBalancerArns":["arn:lb"]}]}""",
            ["DescribeTargetHealth"] = $$$"""{"TargetHealthDescriptions":[{"Target":{"Id":"{{{target}}}"} }]}""",
        });
}
