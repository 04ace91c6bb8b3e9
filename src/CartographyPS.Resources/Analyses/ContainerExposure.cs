using CartographyPS.Engine.Analyses;
using CartographyPS.Engine.Analyses.Views;
using CartographyPS.Resources.Analyses.Exposure;
using CartographyPS.Resources.Ec2;
using CartographyPS.Resources.Ecs;

namespace CartographyPS.Resources.Analyses;

/// <summary>
/// The ECS containers that are open to the internet: behind a load balancer that is open, or by the public address and a security group of their task's
/// network interface. The kinds of ways come in this order.
/// </summary>
internal sealed class ContainerExposure : ExposureAnalysis
{
    public ContainerExposure()
        : base("ecs_asset_exposure", "The ECS containers that are open to the internet, and by which way.")
    {
        Reads(EcsLabels.AWSECSContainer);
        Reads(EcsLabels.AWSECSTask);
        Reads(Ec2Labels.AWSNetworkInterface, "public_ip");
        Reads("HAS_CONTAINER", EcsLabels.AWSECSTask, EcsLabels.AWSECSContainer);
        Reads("NETWORK_INTERFACE", EcsLabels.AWSECSTask, Ec2Labels.AWSNetworkInterface);
        Reads("MEMBER_OF_EC2_SECURITY_GROUP", Ec2Labels.AWSNetworkInterface, Ec2Labels.AWSEC2SecurityGroup);
        Reads("PART_OF_SUBNET", Ec2Labels.AWSNetworkInterface, Ec2Labels.AWSEC2Subnet);
        ReadsBalancedAddresses();
        ReadsOpenRules();
        ReadsInternetPaths();
        StatesWays(EcsLabels.AWSECSContainer);
    }

    public override void State(GraphView graph, AnalysisWriter facts)
    {
        var ways = new Ways();
        var containers = new TaskContainers(graph);
        foreach (var (balancer, address, network) in BalancedAddresses(graph))
        {
            foreach (var container in containers.Behind(network))
            {
                ways.Add(
                    container, "elbv2",
                    $"load balancer {OpenListeners.NameOf(balancer)} ({balancer.Id}) sends to {address.Text("private_ip_address")} of network interface "
                        + $"{network.Id}",
                    Reach.Of(balancer, Reachable, ReachableBecause));
            }
        }
        AddDirect(graph, containers, ways);
        ways.State(facts);
    }

    private static void AddDirect(GraphView graph, TaskContainers containers, Ways ways)
    {
        var rules = new OpenRules(graph);
        var paths = new InternetPaths(graph);
        var groups = graph.Edges("MEMBER_OF_EC2_SECURITY_GROUP", Ec2Labels.AWSNetworkInterface, Ec2Labels.AWSEC2SecurityGroup);
        var subnets = graph.Edges("PART_OF_SUBNET", Ec2Labels.AWSNetworkInterface, Ec2Labels.AWSEC2Subnet);
        foreach (var network in containers.Interfaces.Where(network => network.Has("public_ip")))
        {
            foreach (var rule in rules.Of(groups.From(network)))
            {
                var reach = paths.To(subnets.From(network), rule.Protocol, rule.Ports);
                foreach (var container in containers.Behind(network))
                    ways.Add(container, "direct", $"public address {network.Text("public_ip")} of network interface {network.Id}: {rule}", reach);
            }
        }
    }
}
