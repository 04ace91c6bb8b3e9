using CartographyPS.Engine.Resources;
using CartographyPS.Resources.Accounts;
using CartographyPS.Resources.Conversions;
using CartographyPS.Resources.Ec2;

namespace CartographyPS.Resources.Elb;

/// <summary>The private IP addresses that application and network load balancers send to: an address is one in the VPC of its target group.</summary>
internal sealed class LoadBalancerV2Expose : ResourceType
{
    public LoadBalancerV2Expose()
        : base("ec2:load_balancer_v2:expose", Placement.Regional, "The private IP addresses that application and network load balancers send to.")
    {
        var groups = Call(ElbV2Operations.DescribeTargetGroups).Each("TargetGroups")
            .Where("LoadBalancerArns", Conditions.HasElements)
            .Where("TargetType", Conditions.IsOneOf("ip"));
        var targets = groups
            .Call(ElbV2Operations.DescribeTargetHealth, ("TargetGroupArn", groups["TargetGroupArn"]))
            .Gone("TargetGroupNotFound")
            .Each("TargetHealthDescriptions");

        Edge("EXPOSE", targets)
            .From(ElbLabels.AWSLoadBalancerV2, "arn", groups["LoadBalancerArns"])
            .To(Ec2Labels.AWSEC2PrivateIp, Key("vpc_ip"), Value.Of(Joined.WithBar, groups["VpcId"], "Target.Id"))
            .Property("port", groups["Port"])
            .Property("protocol", groups["Protocol"])
            .Property("target_group_arn", groups["TargetGroupArn"])
            .WithinSubResource(AccountLabels.AWSAccount, Account);
    }
}
