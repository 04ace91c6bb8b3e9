using CartographyPS.Engine.Aws.Model;
using CartographyPS.Engine.Resources;
using CartographyPS.Resources.Ec2;

namespace CartographyPS.Resources.Ecs;

/// <summary>ECS clusters with their container instances, services, tasks, containers and the task definitions in use.</summary>
internal sealed partial class Cluster : ResourceType
{
    private const string ClusterNotFound = "ClusterNotFoundException";

    // Of the reasons why a described item is not in the answer, the one that means that it is not there
    // (https://docs.aws.amazon.com/AmazonECS/latest/developerguide/api_failures_messages.html).
    private const string Missing = "MISSING";

    public Cluster()
        : base("ecs", Placement.Regional, "ECS clusters with their container instances, services, tasks and task definitions.")
    {
        var arns = Call(EcsOperations.ListClusters).Each("clusterArns");

        Clusters(arns.Batch(
            EcsOperations.DescribeClusters, "clusters", 100, arns["."], "clusters[].clusterArn",
            ("include", Value.Constant(new[] { "SETTINGS", "CONFIGURATIONS" })))
            .Failures("failures", "arn", "reason", Missing));
        ContainerInstances(arns["."], List(arns, EcsOperations.ListContainerInstances, "containerInstanceArns"));
        Services(arns["."], List(arns, EcsOperations.ListServices, "serviceArns"));
        Tasks(arns["."], List(arns, EcsOperations.ListTasks, "taskArns"));
    }

    private void Clusters(Source clusters) =>
        Node(EcsLabels.AWSECSCluster, clusters)
            .Id("clusterArn")
            .Property("arn", "clusterArn")
            .Property("name", "clusterName")
            .Property("status", "status")
            .Property("ecc_kms_key_id", "configuration.executeCommandConfiguration.kmsKeyId")
            .Property("ecc_logging", "configuration.executeCommandConfiguration.logging")
            .Property("ecc_log_configuration_cloud_watch_log_group_name", "configuration.executeCommandConfiguration.logConfiguration.cloudWatchLogGroupName")
            .Property(
                "ecc_log_configuration_cloud_watch_encryption_enabled",
                "configuration.executeCommandConfiguration.logConfiguration.cloudWatchEncryptionEnabled")
            .Property("ecc_log_configuration_s3_bucket_name", "configuration.executeCommandConfiguration.logConfiguration.s3BucketName")
            .Property("ecc_log_configuration_s3_encryption_enabled", "configuration.executeCommandConfiguration.logConfiguration.s3EncryptionEnabled")
            .Property("ecc_log_configuration_s3_key_prefix", "configuration.executeCommandConfiguration.logConfiguration.s3KeyPrefix")
            .Property("capacity_providers", "capacityProviders")
            .Property("attachments_status", "attachmentsStatus")
            .Property("region", Region)
            .OwnedByAccount();

    private void ContainerInstances(Value cluster, ItemSource arns) =>
        Node(EcsLabels.AWSECSContainerInstance, arns.Batch(
                EcsOperations.DescribeContainerInstances, "containerInstances", 100, arns["."], "containerInstances[].containerInstanceArn",
                ("cluster", cluster))
            .Gone(ClusterNotFound)
            .Failures("failures", "arn", "reason", Missing))
            .Id("containerInstanceArn")
            .Property("arn", "containerInstanceArn")
            .Property("ec2_instance_id", "ec2InstanceId")
            .Property("capacity_provider_name", "capacityProviderName")
            .Property("version", "version")
            .Property("version_info_agent_version", "versionInfo.agentVersion")
            .Property("version_info_agent_hash", "versionInfo.agentHash")
            .Property("version_info_agent_docker_version", "versionInfo.dockerVersion")
            .Property("status", "status")
            .Property("status_reason", "statusReason")
            .Property("agent_connected", "agentConnected")
            .Property("agent_update_status", "agentUpdateStatus")
            .DateTime("registered_at", "registeredAt")
            .Property("region", Region)
            .From("HAS_CONTAINER_INSTANCE", EcsLabels.AWSECSCluster, cluster)
            .To("IS_INSTANCE", Ec2Labels.AWSEC2Instance, "ec2InstanceId")
            .OwnedByAccount();

    private static ItemSource List(Source clusters, Operation operation, string path) =>
        clusters.Call(operation, ("cluster", clusters["."])).Gone(ClusterNotFound).Each(path);
}
