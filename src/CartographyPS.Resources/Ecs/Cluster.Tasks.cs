using CartographyPS.Engine.Resources;
using CartographyPS.Resources.Conversions;
using CartographyPS.Resources.Ec2;
using CartographyPS.Resources.Ecr;
using CartographyPS.Resources.Iam;

namespace CartographyPS.Resources.Ecs;

/// <content>The tasks of a cluster, their containers and their definitions.</content>
internal sealed partial class Cluster
{
    private void Tasks(Value cluster, ItemSource arns)
    {
        var tasks = arns
            .Batch(EcsOperations.DescribeTasks, "tasks", 100, arns["."], "tasks[].taskArn", ("cluster", cluster))
            .Gone(ClusterNotFound)
            .Failures("failures", "arn", "reason", Missing);
        var serviceName = tasks["group"].As(EcsTasks.ServiceName);
        var networkInterface = tasks["attachments"].As(EcsTasks.NetworkInterface);

        Node(EcsLabels.AWSECSTask, tasks)
            .Id("taskArn")
            .Fleeting()
            .Property("arn", "taskArn")
            .Property("availability_zone", "availabilityZone")
            .Property("capacity_provider_name", "capacityProviderName")
            .Property("cluster_arn", "clusterArn")
            .Property("connectivity", "connectivity")
            .DateTime("connectivity_at", "connectivityAt")
            .Property("container_instance_arn", "containerInstanceArn")
            .Property("cpu", "cpu")
            .DateTime("created_at", "createdAt")
            .Property("desired_status", "desiredStatus")
            .Property("enable_execute_command", "enableExecuteCommand")
            .DateTime("execution_stopped_at", "executionStoppedAt")
            .Property("group", "group")
            .Property("service_name", serviceName)
            .Property("health_status", "healthStatus")
            .Property("last_status", "lastStatus")
            .Property("launch_type", "launchType")
            .Property("memory", "memory")
            .Property("platform_version", "platformVersion")
            .Property("platform_family", "platformFamily")
            .DateTime("pull_started_at", "pullStartedAt")
            .DateTime("pull_stopped_at", "pullStoppedAt")
            .DateTime("started_at", "startedAt")
            .Property("started_by", "startedBy")
            .Property("stop_code", "stopCode")
            .DateTime("stopped_at", "stoppedAt")
            .Property("stopped_reason", "stoppedReason")
            .DateTime("stopping_at", "stoppingAt")
            .Property("task_definition_arn", "taskDefinitionArn")
            .Property("version", "version")
            .Property("ephemeral_storage_size_in_gib", "ephemeralStorage.sizeInGiB")
            .Property("network_interface_id", networkInterface)
            .Property("region", Region)
            .From("HAS_TASK", EcsLabels.AWSECSCluster, cluster)
            .From("HAS_TASK", EcsLabels.AWSECSContainerInstance, "containerInstanceArn")
            .To("HAS_TASK_DEFINITION", EcsLabels.AWSECSTaskDefinition, "taskDefinitionArn")
            .To("WORKLOAD_PARENT", EcsLabels.AWSECSService, "name|cluster_arn", EdgeEnd.Joined(serviceName, "clusterArn"))
            .To("WORKLOAD_PARENT", EcsLabels.AWSECSCluster, Value.Of(EcsTasks.ClusterWithoutService, "clusterArn", "group"))
            .To("NETWORK_INTERFACE", Ec2Labels.AWSNetworkInterface, networkInterface)
            .OwnedByAccount();

        Containers(tasks);
        Definition(DefinitionOf(tasks, tasks["taskDefinitionArn"]).Each("taskDefinition"));
    }

    private void Containers(Source tasks)
    {
        var containers = tasks.Each("containers");
        var architecture = tasks["attributes"].As(EcsTasks.Architecture);

        Node(EcsLabels.AWSECSContainer, containers)
            .Id("containerArn")
            .Fleeting()
            .Property("arn", "containerArn")
            .Property("task_arn", "taskArn")
            .Property("name", "name")
            .Property("image", "image")
            .Property("image_digest", "imageDigest")
            .Property("runtime_id", "runtimeId")
            .Property("last_status", "lastStatus")
            .Property("exit_code", "exitCode")
            .Property("reason", "reason")
            .Property("health_status", "healthStatus")
            .Property("cpu", "cpu")
            .Property("memory", "memory")
            .Property("memory_reservation", "memoryReservation")
            .Property("gpu_ids", "gpuIds")
            .Property("region", Region)
            .From("HAS_CONTAINER", EcsLabels.AWSECSTask, "taskArn")
            .To("WORKLOAD_PARENT", EcsLabels.AWSECSTask, "taskArn")
            .To("HAS_IMAGE", EcrLabels.AWSECRImage, "digest", "imageDigest")
            .OwnedByAccount();

        Node(EcsLabels.AWSECSContainer, containers.Each(".").Where(architecture, Conditions.IsPresent))
            .Id("containerArn")
            .Property("architecture", architecture)
            .Property("architecture_normalized", architecture.As(Architectures.Normalise))
            .Property("architecture_source", Value.Constant("runtime_api_exact"));

        // A task that does not say what it runs on runs on what its definition asks for, if it asks.
        var unsaid = containers.Each(".").Where(architecture, Conditions.IsMissing);
        var asked = DefinitionOf(unsaid, tasks["taskDefinitionArn"])
            .Named(unsaid["containerArn"])
            .Each("taskDefinition.runtimePlatform")
            .Where("cpuArchitecture", Architectures.IsKnown);
        Node(EcsLabels.AWSECSContainer, asked)
            .Id(unsaid["containerArn"])
            .Property("architecture", "cpuArchitecture")
            .Property("architecture_normalized", "cpuArchitecture", Architectures.Normalise)
            .Property("architecture_source", Value.Constant("task_definition_hint"));
    }

    private void Definition(Source definitions)
    {
        Node(EcsLabels.AWSECSTaskDefinition, definitions)
            .Id("taskDefinitionArn")
            .Property("arn", "taskDefinitionArn")
            .Property("family", "family")
            .Property("task_role_arn", "taskRoleArn")
            .Property("execution_role_arn", "executionRoleArn")
            .Property("network_mode", "networkMode")
            .Property("revision", "revision")
            .Property("status", "status")
            .Property("compatibilities", "compatibilities")
            .Property("runtime_platform_cpu_architecture", "runtimePlatform.cpuArchitecture")
            .Property("runtime_platform_operating_system_family", "runtimePlatform.operatingSystemFamily")
            .Property("requires_compatibilities", "requiresCompatibilities")
            .Property("cpu", "cpu")
            .Property("memory", "memory")
            .Property("pid_mode", "pidMode")
            .Property("ipc_mode", "ipcMode")
            .Property("proxy_configuration_type", "proxyConfiguration.type")
            .Property("proxy_configuration_container_name", "proxyConfiguration.containerName")
            .DateTime("registered_at", "registeredAt")
            .DateTime("deregistered_at", "deregisteredAt")
            .Property("registered_by", "registeredBy")
            .Property("ephemeral_storage_size_in_gib", "ephemeralStorage.sizeInGiB")
            .Property("region", Region)
            .To("HAS_TASK_ROLE", IamLabels.AWSRole, "arn", "taskRoleArn")
            .To("HAS_EXECUTION_ROLE", IamLabels.AWSRole, "arn", "executionRoleArn")
            .OwnedByAccount();

        var containers = definitions.Each("containerDefinitions");
        Value definition = definitions["taskDefinitionArn"];
        Node(EcsLabels.AWSECSContainerDefinition, containers)
            .Id(Value.Of(Joined.WithDash, definition, "name"))
            .Property("task_definition_arn", definition)
            .Property("name", "name")
            .Property("image", "image")
            .Property("cpu", "cpu")
            .Property("memory", "memory")
            .Property("memory_reservation", "memoryReservation")
            .Property("links", "links")
            .Property("essential", "essential")
            .Property("entry_point", "entryPoint")
            .Property("command", "command")
            .Property("start_timeout", "startTimeout")
            .Property("stop_timeout", "stopTimeout")
            .Property("hostname", "hostname")
            .Property("user", "user")
            .Property("working_directory", "workingDirectory")
            .Property("disable_networking", "disableNetworking")
            .Property("privileged", "privileged")
            .Property("readonly_root_filesystem", "readonlyRootFilesystem")
            .Property("dns_servers", "dnsServers")
            .Property("dns_search_domains", "dnsSearchDomains")
            .Property("docker_security_options", "dockerSecurityOptions")
            .Property("interactive", "interactive")
            .Property("pseudo_terminal", "pseudoTerminal")
            .Property("region", Region)
            .From("HAS_CONTAINER_DEFINITION", EcsLabels.AWSECSTaskDefinition, definition)
            .OwnedByAccount();
    }

    // Many tasks run one definition, which is read once for all.
    private static CallSource DefinitionOf(Source rows, Value definition) =>
        rows.Call(EcsOperations.DescribeTaskDefinition, ("taskDefinition", definition)).Shared();
}
