using CartographyPS.Engine.Resources;
using CartographyPS.Resources.Conversions;

namespace CartographyPS.Resources.Ecs;

/// <summary>Labels of Elastic Container Service.</summary>
internal static class EcsLabels
{
    public static readonly Label AWSECSCluster = new(nameof(AWSECSCluster), ["ECSCluster"], new Ontology("ComputeCluster")
        .Field("name", "name")
        .Field("region", "region")
        .Field("status", "status", Mapping.Of(
            ("ACTIVE", "active"), ("PROVISIONING", "creating"), ("DEPROVISIONING", "deleting"), ("INACTIVE", "deleting"), ("FAILED", "failed"))));

    public static readonly Label AWSECSContainerInstance = new(nameof(AWSECSContainerInstance), ["ECSContainerInstance"]);

    public static readonly Label AWSECSService = new(nameof(AWSECSService), ["ECSService"], new Ontology("ComputeService")
        .Field("name", "name")
        .Field("region", "region")
        .Field("status", "status", Mapping.Of(("ACTIVE", "active"), ("DRAINING", "deleting"), ("INACTIVE", "deleting"))));

    public static readonly Label AWSECSTask = new(nameof(AWSECSTask), ["ECSTask"], new Ontology("ComputePod")
        .Field("status", "last_status", Mapping.Of(
            ("PROVISIONING", "pending"), ("PENDING", "pending"), ("ACTIVATING", "pending"),
            ("RUNNING", "running"),
            ("DEACTIVATING", "stopping"), ("STOPPING", "stopping"), ("DEPROVISIONING", "stopping"),
            ("STOPPED", "stopped"), ("DELETED", "stopped"))));

    public static readonly Label AWSECSContainer = new(nameof(AWSECSContainer), ["ECSContainer"], new Ontology("Container")
        .Field("name", "name")
        .Field("image", "image")
        .Field("image_digest", "image_digest")
        .Field("state", "last_status", Mapping.Of(
            ("PROVISIONING", "pending"), ("PENDING", "pending"), ("RUNNING", "running"), ("DEPROVISIONING", "stopping"), ("STOPPED", "stopped")))
        .Field("cpu", "cpu")
        .Field("memory", "memory")
        .Field("region", "region")
        .Field("health_status", "health_status"));

    public static readonly Label AWSECSTaskDefinition = new(nameof(AWSECSTaskDefinition), ["ECSTaskDefinition"]);
    public static readonly Label AWSECSContainerDefinition = new(nameof(AWSECSContainerDefinition), ["ECSContainerDefinition"]);
}
