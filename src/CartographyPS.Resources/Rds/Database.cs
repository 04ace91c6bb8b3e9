using CartographyPS.Engine.Resources;
using CartographyPS.Resources.Conversions;
using CartographyPS.Resources.Sns;

namespace CartographyPS.Resources.Rds;

/// <summary>
/// Database clusters, instances with their subnet groups, snapshots and event subscriptions. RDS names things within an account and
/// region; here they go by ARN, or by the id that a database keeps in all regions.
/// </summary>
internal sealed partial class Database : ResourceType
{
    public Database()
        : base("rds", Placement.Regional, "RDS clusters, instances, subnet groups, snapshots and event subscriptions.")
    {
        Clusters(Call(RdsOperations.DescribeDBClusters).Each("DBClusters"));
        var instances = Call(RdsOperations.DescribeDBInstances).Each("DBInstances");
        Instances(instances);
        SubnetGroups(instances);
        Snapshots(Call(RdsOperations.DescribeDBSnapshots).Each("DBSnapshots"));
        Subscriptions(Call(RdsOperations.DescribeEventSubscriptions).Each("EventSubscriptionsList"));
    }

    private void Clusters(Source clusters) =>
        Node(RdsLabels.AWSRDSCluster, clusters)
            .Id("DBClusterArn")
            .Property("arn", "DBClusterArn")
            .Property("allocated_storage", "AllocatedStorage")
            .Property("availability_zones", "AvailabilityZones")
            .Property("backup_retention_period", "BackupRetentionPeriod")
            .Property("character_set_name", "CharacterSetName")
            .Property("database_name", "DatabaseName")
            .Property("db_cluster_identifier", "DBClusterIdentifier")
            .Property("db_parameter_group", "DBClusterParameterGroup")
            .Property("status", "Status")
            .Property("earliest_restorable_time", "EarliestRestorableTime", Dates.PythonText)
            .Property("endpoint", "Endpoint")
            .Property("reader_endpoint", "ReaderEndpoint")
            .Property("multi_az", "MultiAZ")
            .Property("engine", "Engine")
            .Property("engine_version", "EngineVersion")
            .Property("engine_mode", "EngineMode")
            .Property("latest_restorable_time", "LatestRestorableTime", Dates.PythonText)
            .Property("port", "Port")
            .Property("master_username", "MasterUsername")
            .Property("preferred_backup_window", "PreferredBackupWindow")
            .Property("preferred_maintenance_window", "PreferredMaintenanceWindow")
            .Property("hosted_zone_id", "HostedZoneId")
            .Property("storage_encrypted", "StorageEncrypted")
            .Property("kms_key_id", "KmsKeyId")
            .Property("db_cluster_resource_id", "DbClusterResourceId")
            .Property("clone_group_id", "CloneGroupId")
            .Property("cluster_create_time", "ClusterCreateTime", Dates.PythonText)
            .Property("earliest_backtrack_time", "EarliestBacktrackTime", Dates.PythonText)
            .Property("backtrack_window", "BacktrackWindow")
            .Property("backtrack_consumed_change_records", "BacktrackConsumedChangeRecords")
            .Property("capacity", "Capacity")
            .Property("scaling_configuration_info_min_capacity", "ScalingConfigurationInfo.MinCapacity")
            .Property("scaling_configuration_info_max_capacity", "ScalingConfigurationInfo.MaxCapacity")
            .Property("scaling_configuration_info_auto_pause", "ScalingConfigurationInfo.AutoPause")
            .Property("deletion_protection", "DeletionProtection")
            .Property("region", Region)
            .OwnedByAccount();

    private void Subscriptions(Source subscriptions)
    {
        Node(RdsLabels.AWSRDSEventSubscription, subscriptions)
            .Id("EventSubscriptionArn")
            .Property("arn", "EventSubscriptionArn")
            .Property("customer_aws_id", "CustomerAwsId")
            .Property("sns_topic_arn", "SnsTopicArn")
            .Property("source_type", "SourceType")
            .Property("status", "Status")
            .Property("enabled", "Enabled")
            .Property("subscription_creation_time", "SubscriptionCreationTime")
            .Property("event_categories", "EventCategoriesList", Lists.UnlessEmpty)
            .Property("source_ids", "SourceIdsList", Lists.UnlessEmpty)
            .Property("region", Region)
            .To("NOTIFIES", SnsLabels.AWSSNSTopic, "arn", "SnsTopicArn")
            .OwnedByAccount();

        Edge("MONITORS", subscriptions.Each("SourceIdsList"))
            .From(RdsLabels.AWSRDSEventSubscription, "id", subscriptions["EventSubscriptionArn"])
            .ToOneOf(
                subscriptions["SourceType"],
                ("db-instance", EdgeEnd.At(RdsLabels.AWSRDSInstance, "id", RdsArns.Of("db", "."))),
                ("db-cluster", EdgeEnd.At(RdsLabels.AWSRDSCluster, "id", RdsArns.Of("cluster", "."))),
                ("db-snapshot", EdgeEnd.At(RdsLabels.AWSRDSSnapshot, "id", RdsArns.Of("snapshot", "."))));
    }
}
