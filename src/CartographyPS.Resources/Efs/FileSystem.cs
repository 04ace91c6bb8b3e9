using CartographyPS.Engine.Resources;
using CartographyPS.Resources.Kms;

namespace CartographyPS.Resources.Efs;

/// <summary>EFS file systems with their mount targets and access points.</summary>
internal sealed class FileSystem : ResourceType
{
    public FileSystem()
        : base("efs", Placement.Regional, "EFS file systems with their mount targets and access points.")
    {
        var systems = Call(EfsOperations.DescribeFileSystems).Each("FileSystems");
        Systems(systems);
        MountTargets(systems
            .Call(EfsOperations.DescribeMountTargets, ("FileSystemId", systems["FileSystemId"]))
            .Gone("FileSystemNotFound")
            .Each("MountTargets"));
        AccessPoints(Call(EfsOperations.DescribeAccessPoints).Each("AccessPoints"));
    }

    private void Systems(Source systems) =>
        Node(EfsLabels.AWSEfsFileSystem, systems)
            .Id("FileSystemId")
            .Property("arn", "FileSystemArn")
            .Property("owner_id", "OwnerId")
            .Property("creation_token", "CreationToken")
            .DateTime("creation_time", "CreationTime")
            .Property("lifecycle_state", "LifeCycleState")
            .Property("name", "Name")
            .Property("number_of_mount_targets", "NumberOfMountTargets")
            .Property("size_in_bytes_value", "SizeInBytes.Value")
            .DateTime("size_in_bytes_timestamp", "SizeInBytes.Timestamp")
            .Property("performance_mode", "PerformanceMode")
            .Property("encrypted", "Encrypted")
            .Property("kms_key_id", "KmsKeyId")
            .Property("throughput_mode", "ThroughputMode")
            .Property("availability_zone_name", "AvailabilityZoneName")
            .Property("availability_zone_id", "AvailabilityZoneId")
            .Property("file_system_protection", "FileSystemProtection.ReplicationOverwriteProtection")
            .Property("region", Region)
            .To("ENCRYPTED_BY", KmsLabels.AWSKMSKey, "arn", "KmsKeyId")
            .OwnedByAccount();

    // Mount targets have no ARN: Cartography stores their id as one.
    private void MountTargets(Source targets) =>
        Node(EfsLabels.AWSEfsMountTarget, targets)
            .Id("MountTargetId")
            .Property("arn", "MountTargetId")
            .Property("mount_target_id", "MountTargetId")
            .Property("fileSystem_id", "FileSystemId")
            .Property("lifecycle_state", "LifeCycleState")
            .Property("subnet_id", "SubnetId")
            .Property("availability_zone_id", "AvailabilityZoneId")
            .Property("availability_zone_name", "AvailabilityZoneName")
            .Property("ip_address", "IpAddress")
            .Property("network_interface_id", "NetworkInterfaceId")
            .Property("owner_id", "OwnerId")
            .Property("vpc_id", "VpcId")
            .Property("region", Region)
            .To("ATTACHED_TO", EfsLabels.AWSEfsFileSystem, "FileSystemId")
            .OwnedByAccount();

    private void AccessPoints(Source points) =>
        Node(EfsLabels.AWSEfsAccessPoint, points)
            .Id("AccessPointArn")
            .Property("arn", "AccessPointArn")
            .Property("access_point_id", "AccessPointId")
            .Property("file_system_id", "FileSystemId")
            .Property("lifecycle_state", "LifeCycleState")
            .Property("name", "Name")
            .Property("owner_id", "OwnerId")
            .Property("posix_gid", "PosixUser.Gid")
            .Property("posix_uid", "PosixUser.Uid")
            .Property("root_directory_path", "RootDirectory.Path")
            .Property("region", Region)
            .To("ACCESS_POINT_OF", EfsLabels.AWSEfsFileSystem, "FileSystemId")
            .OwnedByAccount();
}
