using CartographyPS.Engine.Analyses;
using CartographyPS.Engine.Analyses.Views;
using CartographyPS.Engine.Resources;
using CartographyPS.Resources.Analyses.Exposure;
using CartographyPS.Resources.Ec2;
using CartographyPS.Resources.Elb;

namespace CartographyPS.Resources.Analyses;

/// <summary>
/// The instances that are open to the internet: by a public address and a security group, or behind a load balancer that is open. The kinds of ways come
/// in this order.
/// </summary>
internal sealed class InstanceExposure : ExposureAnalysis
{
    public InstanceExposure()
        : base("ec2_asset_exposure_instance", "The EC2 instances that are open to the internet, and by which way.")
    {
        Reads(Ec2Labels.AWSEC2Instance, "publicipaddress");
        Reads(Ec2Labels.AWSNetworkInterface, "public_ip");
        Reads(Ec2Labels.AWSEC2PrivateIp, "public_ip");
        Reads("MEMBER_OF_EC2_SECURITY_GROUP", Ec2Labels.AWSEC2Instance, Ec2Labels.AWSEC2SecurityGroup);
        Reads("NETWORK_INTERFACE", Ec2Labels.AWSEC2Instance, Ec2Labels.AWSNetworkInterface);
        Reads("MEMBER_OF_EC2_SECURITY_GROUP", Ec2Labels.AWSNetworkInterface, Ec2Labels.AWSEC2SecurityGroup);
        Reads("PART_OF_SUBNET", Ec2Labels.AWSEC2Instance, Ec2Labels.AWSEC2Subnet);
        Reads("PART_OF_SUBNET", Ec2Labels.AWSNetworkInterface, Ec2Labels.AWSEC2Subnet);
        Reads("PRIVATE_IP_ADDRESS", Ec2Labels.AWSNetworkInterface, Ec2Labels.AWSEC2PrivateIp);
        ReadsOpenRules();
        ReadsInternetPaths();
        ReadsExposed(ElbLabels.AWSLoadBalancer);
        ReadsExposed(ElbLabels.AWSLoadBalancerV2);
        Reads("EXPOSE", ElbLabels.AWSLoadBalancer, Ec2Labels.AWSEC2Instance);
        Reads("EXPOSE", ElbLabels.AWSLoadBalancerV2, Ec2Labels.AWSEC2Instance);
        StatesWays(Ec2Labels.AWSEC2Instance);
    }

    public override void State(GraphView graph, AnalysisWriter facts)
    {
        var ways = new Ways();
        AddDirect(graph, ways);
        AddBalanced(graph, ElbLabels.AWSLoadBalancer, "elb", "classic load balancer", ways);
        AddBalanced(graph, ElbLabels.AWSLoadBalancerV2, "elbv2", "load balancer", ways);
        ways.State(facts);
    }

    private static void AddDirect(GraphView graph, Ways ways)
    {
        var rules = new OpenRules(graph);
        var reach = new PublicInterfaces(graph, new InternetPaths(graph));
        var own = graph.Edges("MEMBER_OF_EC2_SECURITY_GROUP", Ec2Labels.AWSEC2Instance, Ec2Labels.AWSEC2SecurityGroup);
        var interfaces = graph.Edges("NETWORK_INTERFACE", Ec2Labels.AWSEC2Instance, Ec2Labels.AWSNetworkInterface);
        var groups = graph.Edges("MEMBER_OF_EC2_SECURITY_GROUP", Ec2Labels.AWSNetworkInterface, Ec2Labels.AWSEC2SecurityGroup);
        foreach (var instance in graph.Nodes(Ec2Labels.AWSEC2Instance).Where(instance => instance.Has("publicipaddress")))
        {
            var members = own.From(instance).Concat(interfaces.From(instance).SelectMany(groups.From));
            foreach (var rule in rules.Of(members))
                ways.Add(instance, "direct", $"public address {instance.Text("publicipaddress")}: {rule}", reach.To(instance, rule));
        }
    }

    private static void AddBalanced(GraphView graph, Label label, string type, string kind, Ways ways)
    {
        foreach (var (balancer, instance) in graph.Edges("EXPOSE", label, Ec2Labels.AWSEC2Instance).Where(edge => edge.From.IsTrue(Exposed)))
            ways.Add(instance, type, $"{kind} {OpenListeners.NameOf(balancer)} ({balancer.Id})", Reach.Of(balancer, Reachable, ReachableBecause));
    }
}
