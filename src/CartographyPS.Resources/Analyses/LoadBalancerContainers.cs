using CartographyPS.Engine.Analyses;
using CartographyPS.Engine.Analyses.Views;
using CartographyPS.Resources.Analyses.Exposure;
using CartographyPS.Resources.Ecs;
using CartographyPS.Resources.Elb;

namespace CartographyPS.Resources.Analyses;

/// <summary>The containers behind load balancers that are open to the internet.</summary>
internal sealed class LoadBalancerContainers : ExposureAnalysis
{
    public LoadBalancerContainers()
        : base("lb_container_exposure", "The ECS containers that load balancers expose to the internet.")
    {
        Reads(EcsLabels.AWSECSContainer);
        Reads(EcsLabels.AWSECSTask);
        Reads("HAS_CONTAINER", EcsLabels.AWSECSTask, EcsLabels.AWSECSContainer);
        Reads("NETWORK_INTERFACE", EcsLabels.AWSECSTask, Ec2.Ec2Labels.AWSNetworkInterface);
        ReadsBalancedAddresses();
        States("EXPOSE", ElbLabels.AWSLoadBalancerV2, EcsLabels.AWSECSContainer, "exposure_type");
    }

    public override void State(GraphView graph, AnalysisWriter facts)
    {
        var containers = new TaskContainers(graph);
        foreach (var (balancer, _, network) in BalancedAddresses(graph))
        {
            foreach (var container in containers.Behind(network)) facts.Edge("EXPOSE", balancer, container, ("exposure_type", "via_lb_only"));
        }
    }
}
