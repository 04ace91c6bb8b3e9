using CartographyPS.Engine.Resources;
using CartographyPS.Resources.Accounts;
using CartographyPS.Resources.Elb;

namespace CartographyPS.Resources.Ecs;

/// <content>The services of a cluster.</content>
internal sealed partial class Cluster
{
    private void Services(Value cluster, ItemSource arns)
    {
        var services = arns.Batch(
            EcsOperations.DescribeServices, "services", 10, arns["."], "services[].serviceArn", ("cluster", cluster))
            .Gone(ClusterNotFound)
            .Failures("failures", "arn", "reason", Missing);
        var loadBalancers = services.Each("loadBalancers");

        Node(EcsLabels.AWSECSService, services)
            .Id("serviceArn")
            .Property("arn", "serviceArn")
            .Property("name", "serviceName")
            .Property("cluster_arn", "clusterArn")
            .Property("status", "status")
            .Property("desired_count", "desiredCount")
            .Property("running_count", "runningCount")
            .Property("pending_count", "pendingCount")
            .Property("launch_type", "launchType")
            .Property("platform_version", "platformVersion")
            .Property("platform_family", "platformFamily")
            .Property("task_definition", "taskDefinition")
            .Property("deployment_config_circuit_breaker_enable", "deploymentConfiguration.deploymentCircuitBreaker.enable")
            .Property("deployment_config_circuit_breaker_rollback", "deploymentConfiguration.deploymentCircuitBreaker.rollback")
            .Property("deployment_config_maximum_percent", "deploymentConfiguration.maximumPercent")
            .Property("deployment_config_minimum_healthy_percent", "deploymentConfiguration.minimumHealthyPercent")
            .Property("role_arn", "roleArn")
            .DateTime("created_at", "createdAt")
            .Property("health_check_grace_period_seconds", "healthCheckGracePeriodSeconds")
            .Property("created_by", "createdBy")
            .Property("enable_ecs_managed_tags", "enableECSManagedTags")
            .Property("propagate_tags", "propagateTags")
            .Property("enable_execute_command", "enableExecuteCommand")
            .Property("region", Region)
            .From("HAS_SERVICE", EcsLabels.AWSECSCluster, cluster)
            .To("WORKLOAD_PARENT", EcsLabels.AWSECSCluster, cluster)
            .To("HAS_TASK_DEFINITION", EcsLabels.AWSECSTaskDefinition, "taskDefinition")
            .To("HAS_TASK", EcsLabels.AWSECSTask, "service_name|cluster_arn", EdgeEnd.Joined("serviceName", "clusterArn"))
            .OwnedByAccount();

        Edge("TARGETS", loadBalancers)
            .From(ElbLabels.AWSELBV2TargetGroup, "id", "targetGroupArn")
            .To(EcsLabels.AWSECSService, "id", services["serviceArn"])
            .Property("container_name", "containerName")
            .Property("container_port", "containerPort")
            .WithinSubResource(AccountLabels.AWSAccount, Account);
    }
}
