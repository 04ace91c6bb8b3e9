using CartographyPS.Engine.Resources;

namespace CartographyPS.Resources.ElastiCache;

/// <summary>ElastiCache clusters and the topics that they notify.</summary>
internal sealed class CacheCluster : ResourceType
{
    public CacheCluster()
        : base("elasticache", Placement.Regional, "ElastiCache clusters and the SNS topics that they notify.")
    {
        var clusters = Call(ElastiCacheOperations.DescribeCacheClusters).Each("CacheClusters");

        Node(ElastiCacheLabels.AWSElasticacheCluster, clusters)
            .Id("ARN")
            .Property("arn", "ARN")
            .Property("cache_cluster_id", "CacheClusterId")
            .Property("cache_node_type", "CacheNodeType")
            .Property("engine", "Engine")
            .Property("engine_version", "EngineVersion")
            .Property("cache_cluster_status", "CacheClusterStatus")
            .Property("num_cache_nodes", "NumCacheNodes")
            .Property("preferred_availability_zone", "PreferredAvailabilityZone")
            .Property("preferred_maintenance_window", "PreferredMaintenanceWindow")
            .DateTime("cache_cluster_create_time", "CacheClusterCreateTime")
            .Property("cache_subnet_group_name", "CacheSubnetGroupName")
            .Property("auto_minor_version_upgrade", "AutoMinorVersionUpgrade")
            .Property("replication_group_id", "ReplicationGroupId")
            .Property("snapshot_retention_limit", "SnapshotRetentionLimit")
            .Property("snapshot_window", "SnapshotWindow")
            .Property("auth_token_enabled", "AuthTokenEnabled")
            .Property("transit_encryption_enabled", "TransitEncryptionEnabled")
            .Property("at_rest_encryption_enabled", "AtRestEncryptionEnabled")
            .Property("topic_arn", "NotificationConfiguration.TopicArn")
            .Property("region", Region)
            .OwnedByAccount();

        Node(ElastiCacheLabels.AWSElasticacheTopic, clusters.Each("NotificationConfiguration"))
            .Id("TopicArn")
            .Property("arn", "TopicArn")
            .Property("status", "TopicStatus")
            .To("CACHE_CLUSTER", ElastiCacheLabels.AWSElasticacheCluster, clusters["ARN"])
            .OwnedByAccount();
    }
}
