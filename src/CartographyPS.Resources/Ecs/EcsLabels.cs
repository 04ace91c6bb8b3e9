using CartographyPS.Engine.Resources;
using CartographyPS.Resources.Conversions;

namespace CartographyPS.Resources.Ecs;

/// <summary>Labels of Elastic Container Service.</summary>
internal static class EcsLabels
{
    public static readonly Label AWSECSCluster = Label.Of(["ECSCluster"], new Ontology("ComputeCluster")
        .Field("name", "name")
        .Field("region", "region")
        .Field("status", "status", Mapping.Of(
            ("ACTIVE", "active"), ("PROVISIONING", "creating"), ("DEPROVISIONING", "deleting"), ("INACTIVE", "deleting"), ("FAILED", "failed"))));

    public static readonly Label AWSECSContainerInstance = Label.Of(["ECSContainerInstance"]);

    public static readonly Label AWSECSService = Label.Of(["ECSService"], new Ontology("ComputeService")
        .Field("name", "name")
        .Field("region", "region")
        .Field("status", "status", Mapping.Of(("ACTIVE", "active"), ("DRAINING", "deleting"), ("INACTIVE", "deleting"))));

    public static readonly Label AWSECSTask = Label.Of(["ECSTask"], new Ontology("ComputePod")
        .Field("status", "last_status", Mapping.Of(
            ("PROVISIONING", "pending"), ("PENDING", "pending"), ("ACTIVATING", "pending"),
            ("RUNNING", "running"),
            ("DEACTIVATING", "stopping"), ("STOPPING", "stopping"), ("DEPROVISIONING", "stopping"),
            ("STOPPED", "stopped"), ("DELETED", "stopped"))));

    public static readonly Label AWSECSContainer = Label.Of(["ECSContainer"], new Ontology("Container")
        .Field("name", "name")
        .Field("image", "image")
        .Field("image_digest", "image_digest")
        .Field("state", "last_status", Mapping.Of(
            ("PROVISIONING", "pending"), ("PENDING", "pending"), ("RUNNING", "running"), ("DEPROVISIONING", "stopping"), ("STOPPED", "stopped")))
        .Field("cpu", "cpu")
        .Field("memory", "memory")
        .Field("region", "region")
        .Field("health_status", "health_status"));

    public static readonly Label AWSECSTaskDefinition = Label.Of(["ECSTaskDefinition"]);
    public static readonly Label AWSECSContainerDefinition = Label.Of(["ECSContainerDefinition"]);
}
