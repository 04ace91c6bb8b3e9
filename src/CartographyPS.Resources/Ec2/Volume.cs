using CartographyPS.Engine.Resources;
using CartographyPS.Resources.Conversions;

namespace CartographyPS.Resources.Ec2;

/// <summary>EBS volumes, the instances that they are attached to and the snapshots that they were made from.</summary>
internal sealed class Volume : ResourceType
{
    public Volume()
        : base("ec2:volumes", Placement.Regional, "EBS volumes with the instances that they are attached to.")
    {
        var volumes = Call(Ec2Operations.DescribeVolumes).Each("Volumes");

        Node(Ec2Labels.AWSEBSVolume, volumes)
            .Id("VolumeId")
            .Property("arn", Value.Format("arn:{partition}:ec2:{region}:{account}:volume/{VolumeId}"))
            .Property("volumeid", "VolumeId")
            .Property("region", Region)
            .Property("availabilityzone", "AvailabilityZone")
            .DateTime("createtime", "CreateTime")
            .Property("encrypted", "Encrypted")
            .Property("size", "Size")
            .Property("state", "State")
            .Property("outpostarn", "OutpostArn")
            .Property("snapshotid", "SnapshotId")
            .Property("iops", "Iops")
            .Property("fastrestored", "FastRestored")
            .Property("multiattachenabled", "MultiAttachEnabled")
            .Property("type", "VolumeType")
            .Property("kmskeyid", "KmsKeyId")
            .From("CREATED_FROM", Ec2Labels.AWSEBSSnapshot, "SnapshotId")
            .OwnedByAccount();

        Edge("ATTACHED_TO", volumes.Each("Attachments").Where("State", Conditions.IsOneOf("attached")))
            .From(Ec2Labels.AWSEBSVolume, "id", volumes["VolumeId"])
            .To(Ec2Labels.AWSEC2Instance, "id", "InstanceId");
    }
}
