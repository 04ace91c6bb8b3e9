using CartographyPS.Engine.Analyses;
using CartographyPS.Engine.Analyses.Views;
using CartographyPS.Resources.Analyses.Exposure;
using CartographyPS.Resources.Ec2;
using CartographyPS.Resources.Elb;

namespace CartographyPS.Resources.Analyses;

/// <summary>The classic load balancers that are open to the internet: internet-facing, with a listener that a security group opens to anywhere.</summary>
internal sealed class LoadBalancerExposure : ExposureAnalysis
{
    public LoadBalancerExposure()
        : base("ec2_asset_exposure_load_balancer", "The classic load balancers that are open to the internet, and by which way.")
    {
        Reads(ElbLabels.AWSLoadBalancer, "name", "scheme");
        Reads(ElbLabels.AWSELBListener, "port", "protocol");
        Reads("ELB_LISTENER", ElbLabels.AWSLoadBalancer, ElbLabels.AWSELBListener);
        Reads("SOURCE_SECURITY_GROUP", ElbLabels.AWSLoadBalancer, Ec2Labels.AWSEC2SecurityGroup);
        Reads("PART_OF_SUBNET", ElbLabels.AWSLoadBalancer, Ec2Labels.AWSEC2Subnet);
        ReadsOpenRules();
        ReadsInternetPaths();
        States(ElbLabels.AWSLoadBalancer, Exposed, ExposedVia, Reachable, ReachableBecause);
    }

    public override void State(GraphView graph, AnalysisWriter facts)
    {
        var groups = graph.Edges("SOURCE_SECURITY_GROUP", ElbLabels.AWSLoadBalancer, Ec2Labels.AWSEC2SecurityGroup);
        var subnets = graph.Edges("PART_OF_SUBNET", ElbLabels.AWSLoadBalancer, Ec2Labels.AWSEC2Subnet);
        var open = new OpenListeners(new OpenRules(graph), new InternetPaths(graph), "classic load balancer");
        var listeners = graph.Edges("ELB_LISTENER", ElbLabels.AWSLoadBalancer, ElbLabels.AWSELBListener);
        foreach (var (balancer, listener) in listeners.Where(edge => edge.From.Text("scheme") == OpenListeners.InternetFacing))
            open.Add(balancer, listener, groups.From(balancer), subnets.From(balancer));
        open.Ways.State(facts);
    }
}
