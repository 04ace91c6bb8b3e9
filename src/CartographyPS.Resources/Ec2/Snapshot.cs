using CartographyPS.Engine.Resources;
using CartographyPS.Resources.Conversions;

namespace CartographyPS.Resources.Ec2;

/// <summary>
/// EBS snapshots: those of the account, whether anyone may restore them, and those of others that the account's volumes were made from.
/// </summary>
internal sealed class Snapshot : ResourceType
{
    private static readonly ErrorSign NotFound = "InvalidSnapshot.NotFound";

    public Snapshot()
        : base("ec2:snapshots", Placement.Regional, "EBS snapshots of the account, and those of others that its volumes were made from.")
    {
        var own = Call(Ec2Operations.DescribeSnapshots, ("OwnerIds", Value.Constant(new[] { "self" }))).Each("Snapshots");
        var volumes = Call(Ec2Operations.DescribeVolumes).Each("Volumes").Where("SnapshotId", Conditions.StartsWith("snap-"));

        Snapshots(own);
        Public(own);
        Snapshots(volumes
            .Batch(Ec2Operations.DescribeSnapshots, "SnapshotIds", 200, "SnapshotId", "Snapshots[].SnapshotId")
            .SplittingOn(NotFound, "InvalidSnapshotID.Malformed"));
    }

    private void Snapshots(Source snapshots) =>
        Node(Ec2Labels.AWSEBSSnapshot, snapshots)
            .Id("SnapshotId")
            .Property("snapshotid", "SnapshotId")
            .Property("description", "Description")
            .Property("ownerid", "OwnerId")
            .Property("encrypted", "Encrypted")
            .Property("progress", "Progress")
            .DateTime("starttime", "StartTime")
            .Property("state", "State")
            .Property("statemessage", "StateMessage")
            .Property("volumeid", "VolumeId")
            .Property("volumesize", "VolumeSize")
            .Property("outpostarn", "OutpostArn")
            .Property("dataencryptionkeyid", "DataEncryptionKeyId")
            .Property("kmskeyid", "KmsKeyId")
            .Property("region", Region)
            .OwnedByAccount();

    // Only the owner may ask who may restore a snapshot.
    private void Public(Source own)
    {
        var permissions = own
            .Call(
                Ec2Operations.DescribeSnapshotAttribute,
                ("SnapshotId", own["SnapshotId"]),
                ("Attribute", Value.Constant("createVolumePermission")))
            .Gone(NotFound);

        Node(Ec2Labels.AWSEBSSnapshot, permissions)
            .Id(own["SnapshotId"])
            .Property("ispublic", "CreateVolumePermissions[].Group", Lists.Has("all"));
    }
}
