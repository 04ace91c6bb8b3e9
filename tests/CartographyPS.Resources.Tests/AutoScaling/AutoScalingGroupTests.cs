namespace CartographyPS.Resources.Tests.AutoScaling;

/// <summary>What Auto Scaling groups launch from, and where.</summary>
public class AutoScalingGroupTests
{
    [Fact]
    public async Task A_launch_configuration_is_of_its_groups_account_and_region()
    {
        var stated = await StatedAsync("\"LaunchConfigurationName\":\"web\"");

        Assert.Contains(
            "AWSAutoScalingGroup.id=arn:asg -HAS_LAUNCH_CONFIG-> AWSLaunchConfiguration.key:place_and_name=111122223333/us-east-1/web", stated.Edges);
    }

    [Fact]
    public async Task A_mixed_instances_policy_may_name_several_templates()
    {
        var stated = await StatedAsync("""
            "MixedInstancesPolicy":{"LaunchTemplate":{"LaunchTemplateSpecification":{"LaunchTemplateId":"lt-1","Version":"$Latest"},
              "Overrides":[{"LaunchTemplateSpecification":{"LaunchTemplateId":"lt-2"}},{"InstanceType":"m5.large"}]}}
            """);

        Assert.Equal("\"lt-1\"", stated.Property("AWSAutoScalingGroup", "arn:asg", "launchtemplateid"));
        Assert.Equal(
            ["AWSAutoScalingGroup.id=arn:asg -HAS_LAUNCH_TEMPLATE-> AWSLaunchTemplate.id=lt-1", "AWSAutoScalingGroup.id=arn:asg -HAS_LAUNCH_TEMPLATE-> AWSLaunchTemplate.id=lt-2"],
            stated.Edges.Where(edge => edge.Contains("HAS_LAUNCH_TEMPLATE", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Each_subnet_of_the_list_is_one()
    {
        var stated = await StatedAsync("\"VPCZoneIdentifier\":\"subnet-1, subnet-2\"");

        Assert.Equal(["subnet-1", "subnet-2"], stated.Ids("AWSEC2Subnet"));
        Assert.Empty((await StatedAsync("\"VPCZoneIdentifier\":\"\"")).Ids("AWSEC2Subnet"));
    }

    [Fact]
    public async Task An_instance_that_only_its_group_tells_of_has_the_properties_of_a_computer()
    {
        var stated = await StatedAsync("\"Instances\":[{\"InstanceId\":\"i-1\"}]");

        Assert.Equal("\"i-1\"", stated.Property("AWSEC2Instance", "i-1", "_ont_name"));
        Assert.Equal("\"us-east-1\"", stated.Property("AWSEC2Instance", "i-1", "_ont_region"));
        Assert.Equal("\"aws\"", stated.Property("AWSEC2Instance", "i-1", "_ont_source"));
        Assert.Equal(["EC2Instance"], stated.Labels("AWSEC2Instance", "i-1"));
    }

    private static Task<Stated> StatedAsync(string members) => Stated.ByAsync("ec2:autoscalinggroup", new Dictionary<string, string>
    {
        ["DescribeAutoScalingGroups"] = $$$"""{"AutoScalingGroups":[{"AutoScalingGroupARN":"arn:asg",{{{members}}} }]}""",
    });
}
