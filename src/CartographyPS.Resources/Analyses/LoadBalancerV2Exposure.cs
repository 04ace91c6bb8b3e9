using CartographyPS.Engine.Analyses;
using CartographyPS.Engine.Analyses.Views;
using CartographyPS.Resources.Analyses.Exposure;
using CartographyPS.Resources.Ec2;
using CartographyPS.Resources.Elb;

namespace CartographyPS.Resources.Analyses;

/// <summary>
/// The application and network load balancers that are open to the internet: internet-facing, with a listener that a security group opens to anywhere.
/// A network load balancer needs no security group.
/// </summary>
internal sealed class LoadBalancerV2Exposure : ExposureAnalysis
{
    public LoadBalancerV2Exposure()
        : base("ec2_asset_exposure_load_balancer_v2", "The application and network load balancers that are open to the internet, and by which way.")
    {
        Reads(ElbLabels.AWSLoadBalancerV2, "name", "scheme", "type");
        Reads(ElbLabels.AWSELBV2Listener, "port", "protocol");
        Reads("ELBV2_LISTENER", ElbLabels.AWSLoadBalancerV2, ElbLabels.AWSELBV2Listener);
        Reads("MEMBER_OF_EC2_SECURITY_GROUP", ElbLabels.AWSLoadBalancerV2, Ec2Labels.AWSEC2SecurityGroup);
        Reads("SUBNET", ElbLabels.AWSLoadBalancerV2, Ec2Labels.AWSEC2Subnet);
        ReadsOpenRules();
        ReadsInternetPaths();
        States(ElbLabels.AWSLoadBalancerV2, Exposed, ExposedVia, Reachable, ReachableBecause);
    }

    public override void State(GraphView graph, AnalysisWriter facts)
    {
        var groups = graph.Edges("MEMBER_OF_EC2_SECURITY_GROUP", ElbLabels.AWSLoadBalancerV2, Ec2Labels.AWSEC2SecurityGroup);
        var subnets = graph.Edges("SUBNET", ElbLabels.AWSLoadBalancerV2, Ec2Labels.AWSEC2Subnet);
        var open = new OpenListeners(new OpenRules(graph), new InternetPaths(graph), "load balancer");
        var listeners = graph.Edges("ELBV2_LISTENER", ElbLabels.AWSLoadBalancerV2, ElbLabels.AWSELBV2Listener);
        foreach (var (balancer, listener) in listeners.Where(edge => edge.From.Text("scheme") == OpenListeners.InternetFacing))
        {
            var members = groups.From(balancer).ToList();
            bool isNetwork = balancer.Text("type") == "network";
            if (isNetwork && members.Count == 0) open.AddUnguarded(balancer, listener, subnets.From(balancer));
            else if (!open.Add(balancer, listener, members, subnets.From(balancer)) && isNetwork) open.AddGuarded(balancer, listener, members);
        }
        open.Ways.State(facts);
    }
}
