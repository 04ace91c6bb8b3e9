using CartographyPS.Engine.Analyses.Views;
using CartographyPS.Resources.Ec2;
using CartographyPS.Resources.Ecs;

namespace CartographyPS.Resources.Analyses.Exposure;

/// <summary>The containers of ECS tasks by the tasks' network interfaces.</summary>
internal sealed class TaskContainers(GraphView graph)
{
    private readonly EdgeTable _interfaces = graph.Edges("NETWORK_INTERFACE", EcsLabels.AWSECSTask, Ec2Labels.AWSNetworkInterface);
    private readonly EdgeTable _containers = graph.Edges("HAS_CONTAINER", EcsLabels.AWSECSTask, EcsLabels.AWSECSContainer);

    /// <summary>The network interfaces of tasks.</summary>
    public IEnumerable<NodeRow> Interfaces => _interfaces.Select(edge => edge.To).Distinct();

    /// <summary>Returns the containers that answer at a network interface.</summary>
    public IEnumerable<NodeRow> Behind(NodeRow network) => _interfaces.To(network).SelectMany(_containers.From);
}
