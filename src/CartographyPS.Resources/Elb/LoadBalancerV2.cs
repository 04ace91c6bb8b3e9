using CartographyPS.Engine.Resources;
using CartographyPS.Resources.Accounts;
using CartographyPS.Resources.Conversions;
using CartographyPS.Resources.Ec2;
using CartographyPS.Resources.Lambda;

namespace CartographyPS.Resources.Elb;

/// <summary>
/// Application and network load balancers with their listeners, target groups and the targets that they expose. Gateway load balancers have
/// no DNS name, by which load balancers go in the graph, and are left out with all that hangs on them.
/// </summary>
internal sealed class LoadBalancerV2 : ResourceType
{
    public LoadBalancerV2()
        : base("ec2:load_balancer_v2", Placement.Regional, "Application and network load balancers with their listeners, target groups and targets.")
    {
        var balancers = Call(ElbV2Operations.DescribeLoadBalancers).Each("LoadBalancers").Where("DNSName", Conditions.IsPresent);

        var groups = Call(ElbV2Operations.DescribeTargetGroups).Each("TargetGroups")
            .Where("LoadBalancerArns", Conditions.HasElements)
            .Where("Protocol", Conditions.IsNoneOf("GENEVE"));

        Balancers(balancers);
        Listeners(balancers);
        TargetGroups(groups);
        Targets(groups.Each(".").Where("TargetType", Conditions.IsOneOf("instance", "lambda", "alb")));
    }

    private void Balancers(Source balancers) =>
        Node(ElbLabels.AWSLoadBalancerV2, balancers)
            .Id("DNSName")
            .Property("arn", "LoadBalancerArn")
            .Property("name", "LoadBalancerName")
            .Property("dnsname", "DNSName", Texts.Lower)
            .Property("canonicalhostedzonenameid", "CanonicalHostedZoneId")
            .Property("type", "Type")
            .Property("scheme", "Scheme")
            .Property("region", Region)
            .Property("createdtime", "CreatedTime", Dates.PythonText)
            .To("MEMBER_OF_EC2_SECURITY_GROUP", Ec2Labels.AWSEC2SecurityGroup, "SecurityGroups")
            .To("SUBNET", Ec2Labels.AWSEC2Subnet, "AvailabilityZones[].SubnetId")
            .OwnedByAccount();

    private void Listeners(Source balancers)
    {
        var listeners = balancers
            .Call(ElbV2Operations.DescribeListeners, ("LoadBalancerArn", balancers["LoadBalancerArn"]))
            .Gone("LoadBalancerNotFound")
            .Each("Listeners");

        Node(ElbLabels.AWSELBV2Listener, listeners)
            .Id("ListenerArn")
            .Property("port", "Port")
            .Property("protocol", "Protocol")
            .Property("ssl_policy", "SslPolicy")
            .Property("targetgrouparn", "DefaultActions[].TargetGroupArn", Lists.First)
            .Property("mutual_authentication_mode", "MutualAuthentication.Mode")
            .Property("trust_store_arn", "MutualAuthentication.TrustStoreArn")
            .Property("ignore_client_certificate_expiry", "MutualAuthentication.IgnoreClientCertificateExpiry")
            .Property("trust_store_association_status", "MutualAuthentication.TrustStoreAssociationStatus")
            .Property("advertise_trust_store_ca_names", "MutualAuthentication.AdvertiseTrustStoreCaNames")
            .From("ELBV2_LISTENER", ElbLabels.AWSLoadBalancerV2, balancers["DNSName"])
            .OwnedByAccount();
    }

    private void TargetGroups(Source groups) =>
        Node(ElbLabels.AWSELBV2TargetGroup, groups)
            .Id("TargetGroupArn")
            .Property("arn", "TargetGroupArn")
            .Property("name", "TargetGroupName")
            .Property("target_type", "TargetType")
            .Property("protocol", "Protocol")
            .Property("port", "Port")
            .Property("vpc_id", "VpcId")
            .Property("region", Region)
            .From("ELBV2_TARGET_GROUP", ElbLabels.AWSLoadBalancerV2, "arn", "LoadBalancerArns")
            .OwnedByAccount();

    // Targets that are addresses belong to ec2:load_balancer_v2:expose. A function may be registered by one of its aliases or versions.
    private void Targets(Source groups)
    {
        var targets = groups
            .Call(ElbV2Operations.DescribeTargetHealth, ("TargetGroupArn", groups["TargetGroupArn"]))
            .Gone("TargetGroupNotFound")
            .Each("TargetHealthDescriptions");
        Value target = "Target.Id";

        Edge("EXPOSE", targets)
            .From(ElbLabels.AWSLoadBalancerV2, "arn", groups["LoadBalancerArns"])
            .ToOneOf(
                groups["TargetType"],
                ("instance", EdgeEnd.At(Ec2Labels.AWSEC2Instance, "id", target)),
                ("lambda", EdgeEnd.At(LambdaLabels.AWSLambda, "id", target.As(LambdaArns.Unqualified))),
                ("alb", EdgeEnd.At(ElbLabels.AWSLoadBalancerV2, "arn", target)))
            .Property("port", groups["Port"])
            .Property("protocol", groups["Protocol"])
            .Property("target_group_arn", groups["TargetGroupArn"])
            .WithinSubResource(AccountLabels.AWSAccount, Account);
    }
}
