using CartographyPS.Engine.Aws.Model;

namespace CartographyPS.Resources.Ecs;

/// <summary>Operations of Elastic Container Service.</summary>
internal static class EcsOperations
{
    public static readonly Operation ListClusters = Operation.Of("ecs");
    public static readonly Operation DescribeClusters = Operation.Of("ecs");
    public static readonly Operation ListContainerInstances = Operation.Of("ecs");
    public static readonly Operation DescribeContainerInstances = Operation.Of("ecs");
    public static readonly Operation ListServices = Operation.Of("ecs");
    public static readonly Operation DescribeServices = Operation.Of("ecs");
    public static readonly Operation ListTasks = Operation.Of("ecs");
    public static readonly Operation DescribeTasks = Operation.Of("ecs");
    public static readonly Operation DescribeTaskDefinition = Operation.Of("ecs");
}
