using CartographyPS.Engine.Resources;

namespace CartographyPS.Resources.Emr;

/// <summary>EMR clusters, also those that have ended: AWS lists them for two months.</summary>
internal sealed class Cluster : ResourceType
{
    public Cluster()
        : base("emr", Placement.Regional, "EMR clusters, also those that have ended.")
    {
        var listed = Call(EmrOperations.ListClusters).Each("Clusters");
        var clusters = listed
            .Call(EmrOperations.DescribeCluster, ("ClusterId", listed["Id"]))
            .Gone(ErrorSign.Of("InvalidRequestException", "is not valid"))
            .Each("Cluster");

        Node(EmrLabels.AWSEMRCluster, clusters)
            .Id("Id")
            .Property("arn", "ClusterArn")
            .Property("auto_terminate", "AutoTerminate")
            .Property("autoscaling_role", "AutoScalingRole")
            .Property("custom_ami_id", "CustomAmiId")
            .Property("instance_collection_type", "InstanceCollectionType")
            .Property("log_encryption_kms_key_id", "LogEncryptionKmsKeyId")
            .Property("log_uri", "LogUri")
            .Property("master_public_dns_name", "MasterPublicDnsName")
            .Property("name", "Name")
            .Property("outpost_arn", "OutpostArn")
            .Property("release_label", "ReleaseLabel")
            .Property("repo_upgrade_on_boot", "RepoUpgradeOnBoot")
            .Property("requested_ami_version", "RequestedAmiVersion")
            .Property("running_ami_version", "RunningAmiVersion")
            .Property("scale_down_behavior", "ScaleDownBehavior")
            .Property("security_configuration", "SecurityConfiguration")
            .Property("servicerole", "ServiceRole")
            .Property("termination_protected", "TerminationProtected")
            .Property("visible_to_all_users", "VisibleToAllUsers")
            .Property("region", Region)
            .OwnedByAccount();
    }
}
