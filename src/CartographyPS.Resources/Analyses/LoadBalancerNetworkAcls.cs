using CartographyPS.Engine.Analyses;
using CartographyPS.Engine.Analyses.Views;
using CartographyPS.Resources.Ec2;
using CartographyPS.Resources.Elb;

namespace CartographyPS.Resources.Analyses;

/// <summary>The network ACLs that filter the traffic of load balancers: those of their subnets.</summary>
internal sealed class LoadBalancerNetworkAcls : Analysis
{
    public LoadBalancerNetworkAcls()
        : base("lb_nacl_direct", "The network ACLs that protect application and network load balancers.")
    {
        Reads(ElbLabels.AWSLoadBalancerV2);
        Reads(Ec2Labels.AWSEC2Subnet);
        Reads(Ec2Labels.AWSEC2NetworkAcl);
        Reads("SUBNET", ElbLabels.AWSLoadBalancerV2, Ec2Labels.AWSEC2Subnet);
        Reads("PART_OF_SUBNET", Ec2Labels.AWSEC2NetworkAcl, Ec2Labels.AWSEC2Subnet);
        States("PROTECTS", Ec2Labels.AWSEC2NetworkAcl, ElbLabels.AWSLoadBalancerV2);
    }

    public override void State(GraphView graph, AnalysisWriter facts)
    {
        var acls = graph.Edges("PART_OF_SUBNET", Ec2Labels.AWSEC2NetworkAcl, Ec2Labels.AWSEC2Subnet);
        foreach (var (balancer, subnet) in graph.Edges("SUBNET", ElbLabels.AWSLoadBalancerV2, Ec2Labels.AWSEC2Subnet))
        {
            foreach (var acl in acls.To(subnet)) facts.Edge("PROTECTS", acl, balancer);
        }
    }
}
