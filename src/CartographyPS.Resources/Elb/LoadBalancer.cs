using CartographyPS.Engine.Resources;
using CartographyPS.Resources.Conversions;
using CartographyPS.Resources.Ec2;

namespace CartographyPS.Resources.Elb;

/// <summary>Classic load balancers with their listeners and the instances that they expose.</summary>
internal sealed class LoadBalancer : ResourceType
{
    public LoadBalancer()
        : base("ec2:load_balancer", Placement.Regional, "Classic load balancers with their listeners and the instances behind them.")
    {
        var balancers = Call(ElbOperations.DescribeLoadBalancers).Each("LoadBalancerDescriptions");

        Node(ElbLabels.AWSLoadBalancer, balancers)
            .Id("DNSName")
            .Property("name", "LoadBalancerName")
            .Property("dnsname", "DNSName", Texts.Lower)
            .Property("canonicalhostedzonename", "CanonicalHostedZoneName")
            .Property("canonicalhostedzonenameid", "CanonicalHostedZoneNameID")
            .Property("scheme", "Scheme")
            .Property("region", Region)
            .Property("createdtime", "CreatedTime", Dates.PythonText)
            .Key("arn", Value.Format("arn:{partition}:elasticloadbalancing:{region}:{account}:loadbalancer/{LoadBalancerName}"))
            .To("SOURCE_SECURITY_GROUP", Ec2Labels.AWSEC2SecurityGroup, Key("vpc_name"), Value.Format("{VPCId}/{SourceSecurityGroup.GroupName}"))
            .To("MEMBER_OF_EC2_SECURITY_GROUP", Ec2Labels.AWSEC2SecurityGroup, "SecurityGroups")
            .To("EXPOSE", Ec2Labels.AWSEC2Instance, "Instances[].InstanceId")
            .OwnedByAccount();

        Listeners(balancers.Each("ListenerDescriptions"), balancers["DNSName"]);
    }

    private void Listeners(Source listeners, Value balancer) =>
        Node(ElbLabels.AWSELBListener, listeners)
            .Id(Value.Of(Joined.Together, balancer, "Listener.LoadBalancerPort", "Listener.Protocol"))
            .Property("port", "Listener.LoadBalancerPort")
            .Property("protocol", "Listener.Protocol")
            .Property("instance_port", "Listener.InstancePort")
            .Property("instance_protocol", "Listener.InstanceProtocol")
            .Property("policy_names", "PolicyNames")
            .From("ELB_LISTENER", ElbLabels.AWSLoadBalancer, balancer)
            .OwnedByAccount();
}
