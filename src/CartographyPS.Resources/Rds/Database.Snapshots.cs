using CartographyPS.Engine.Resources;
using CartographyPS.Resources.Conversions;

namespace CartographyPS.Resources.Rds;

/// <content>Snapshots, and which of them anyone may restore.</content>
internal sealed partial class Database
{
    private const string Manual = "manual";

    private void Snapshots(Source snapshots)
    {
        Node(RdsLabels.AWSRDSSnapshot, snapshots)
            .Id("DBSnapshotArn")
            .Property("arn", "DBSnapshotArn")
            .Property("db_snapshot_identifier", "DBSnapshotIdentifier")
            .Property("db_instance_identifier", "DBInstanceIdentifier")
            .Property("snapshot_create_time", "SnapshotCreateTime", Dates.PythonText)
            .Property("engine", "Engine")
            .Property("engine_version", "EngineVersion")
            .Property("allocated_storage", "AllocatedStorage")
            .Property("status", "Status")
            .Property("port", "Port")
            .Property("availability_zone", "AvailabilityZone")
            .Property("vpc_id", "VpcId")
            .Property("instance_create_time", "InstanceCreateTime", Dates.PythonText)
            .Property("master_username", "MasterUsername")
            .Property("license_model", "LicenseModel")
            .Property("snapshot_type", "SnapshotType")
            .Property("iops", "Iops")
            .Property("option_group_name", "OptionGroupName")
            .Property("percent_progress", "PercentProgress")
            .Property("source_region", "SourceRegion")
            .Property("source_db_snapshot_identifier", "SourceDBSnapshotIdentifier")
            .Property("storage_type", "StorageType")
            .Property("tde_credential_arn", "TdeCredentialArn")
            .Property("encrypted", "Encrypted")
            .Property("kms_key_id", "KmsKeyId")
            .Property("timezone", "Timezone")
            .Property("iam_database_authentication_enabled", "IAMDatabaseAuthenticationEnabled")
            .Property("processor_features", "ProcessorFeatures", PythonText.Of)
            .Property("dbi_resource_id", "DbiResourceId")
            .Property("original_snapshot_create_time", "OriginalSnapshotCreateTime", Dates.PythonText)
            .Property("snapshot_database_time", "SnapshotDatabaseTime", Dates.PythonText)
            .Property("snapshot_target", "SnapshotTarget")
            .Property("storage_throughput", "StorageThroughput")
            .Property("region", Region)
            .To("IS_SNAPSHOT_SOURCE", RdsLabels.AWSRDSInstance, "dbi_resource_id", "DbiResourceId")
            .OwnedByAccount();

        Sharing(snapshots);
    }

    // Only manual snapshots can be shared.
    private void Sharing(Source snapshots)
    {
        Node(RdsLabels.AWSRDSSnapshot, snapshots.Each(".").Where("SnapshotType", Conditions.IsNoneOf(Manual)))
            .Id("DBSnapshotArn")
            .Property("ispublic", Value.Constant(false));

        var manual = snapshots.Each(".").Where("SnapshotType", Conditions.IsOneOf(Manual));
        var attributes = manual
            .Call(RdsOperations.DescribeDBSnapshotAttributes, ("DBSnapshotIdentifier", manual["DBSnapshotIdentifier"]))
            .Gone("DBSnapshotNotFound");
        Node(RdsLabels.AWSRDSSnapshot, attributes)
            .Id(manual["DBSnapshotArn"])
            .Property("ispublic", "DBSnapshotAttributesResult.DBSnapshotAttributes", RdsSnapshots.IsPublic);
    }
}
