using CartographyPS.Engine.Analyses;
using CartographyPS.Engine.Analyses.Views;
using CartographyPS.Resources.Accounts;
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
        Reads(ElbLabels.AWSLoadBalancerV2, "name", "region", "scheme", "type");
        Reads(ElbLabels.AWSELBV2Listener, "port", "protocol");
        Reads("ELBV2_LISTENER", ElbLabels.AWSLoadBalancerV2, ElbLabels.AWSELBV2Listener);
        Reads("MEMBER_OF_EC2_SECURITY_GROUP", ElbLabels.AWSLoadBalancerV2, Ec2Labels.AWSEC2SecurityGroup);
        Reads("SUBNET", ElbLabels.AWSLoadBalancerV2, Ec2Labels.AWSEC2Subnet);
        Reads(AccountLabels.AWSAccount);
        Reads(KnownGroups.Owner, AccountLabels.AWSAccount, ElbLabels.AWSLoadBalancerV2);
        Reads(KnownGroups.Owner, AccountLabels.AWSAccount, Ec2Labels.AWSEC2SecurityGroup);
        ReadsOpenRules();
        Reads(Ec2Labels.AWSEC2SecurityGroup, "name", "region");
        ReadsInternetPaths();
        States(ElbLabels.AWSLoadBalancerV2, Exposed, ExposedVia, Reachable, ReachableBecause);
    }

    public override void State(GraphView graph, AnalysisWriter facts)
    {
        var groups = graph.Edges("MEMBER_OF_EC2_SECURITY_GROUP", ElbLabels.AWSLoadBalancerV2, Ec2Labels.AWSEC2SecurityGroup);
        var subnets = graph.Edges("SUBNET", ElbLabels.AWSLoadBalancerV2, Ec2Labels.AWSEC2Subnet);
        var known = new KnownGroups(graph);
        var open = new OpenListeners(new OpenRules(graph), new InternetPaths(graph), "load balancer");
        var listeners = graph.Edges("ELBV2_LISTENER", ElbLabels.AWSLoadBalancerV2, ElbLabels.AWSELBV2Listener);
        foreach (var (balancer, listener) in listeners.Where(edge => edge.From.Text("scheme") == OpenListeners.InternetFacing))
        {
            var members = groups.From(balancer).ToList();
            bool isNetwork = balancer.Text("type") == "network";
            if (isNetwork && members.Count == 0 && known.AreReadBeside(balancer)) open.AddUnguarded(balancer, listener, subnets.From(balancer));
            else if (open.Add(balancer, listener, members, subnets.From(balancer)) || !isNetwork) continue;
            else if (members.Count > 0 && members.TrueForAll(KnownGroups.IsRead)) open.AddGuarded(balancer, listener, members);
            else open.AddUnknown(balancer, listener);
        }
        open.Ways.State(facts);
    }
}
