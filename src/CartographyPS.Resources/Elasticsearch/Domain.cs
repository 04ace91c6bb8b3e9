using CartographyPS.Engine.Resources;
using CartographyPS.Resources.Ec2;

namespace CartographyPS.Resources.Elasticsearch;

/// <summary>Domains of OpenSearch Service, which also runs Elasticsearch.</summary>
internal sealed class Domain : ResourceType
{
    public Domain()
        : base("elasticsearch", Placement.Regional, "OpenSearch and Elasticsearch domains, and whether anyone may use them.")
    {
        var names = Call(ElasticsearchOperations.ListDomainNames).Each("DomainNames");
        var domains = names.Batch(
            ElasticsearchOperations.DescribeElasticsearchDomains, "DomainNames", 5, names["DomainName"], "DomainStatusList[].DomainName");

        Node(ElasticsearchLabels.AWSESDomain, domains)
            .Id("ARN")
            .Property("arn", "ARN")
            .Property("domainid", "DomainId")
            .Property("deleted", "Deleted")
            .Property("created", "Created")
            .Property("endpoint", Value.FirstOf("Endpoint", "Endpoints.vpc"))
            .Property("name", "DomainName")
            .Property("elasticsearch_version", "ElasticsearchVersion")
            .Property("engine", "ElasticsearchVersion", Domains.Engine)
            .Property("exposed_internet", Value.Of(Domains.IsExposed, "Endpoint", "AccessPolicies"))
            .Property("elasticsearch_cluster_config_instancetype", "ElasticsearchClusterConfig.InstanceType")
            .Property("elasticsearch_cluster_config_instancecount", "ElasticsearchClusterConfig.InstanceCount")
            .Property("elasticsearch_cluster_config_dedicatedmasterenabled", "ElasticsearchClusterConfig.DedicatedMasterEnabled")
            .Property("elasticsearch_cluster_config_zoneawarenessenabled", "ElasticsearchClusterConfig.ZoneAwarenessEnabled")
            .Property("elasticsearch_cluster_config_dedicatedmastertype", "ElasticsearchClusterConfig.DedicatedMasterType")
            .Property("elasticsearch_cluster_config_dedicatedmastercount", "ElasticsearchClusterConfig.DedicatedMasterCount")
            .Property("ebs_options_ebsenabled", "EBSOptions.EBSEnabled")
            .Property("ebs_options_volumetype", "EBSOptions.VolumeType")
            .Property("ebs_options_volumesize", "EBSOptions.VolumeSize")
            .Property("ebs_options_iops", "EBSOptions.Iops")
            .Property("encryption_at_rest_options_enabled", "EncryptionAtRestOptions.Enabled")
            .Property("encryption_at_rest_options_kms_key_id", "EncryptionAtRestOptions.KmsKeyId")
            .Property("log_publishing_index_slow_logs_enabled", "LogPublishingOptions.INDEX_SLOW_LOGS.Enabled")
            .Property("log_publishing_index_slow_logs_arn", "LogPublishingOptions.INDEX_SLOW_LOGS.CloudWatchLogsLogGroupArn")
            .Property("log_publishing_search_slow_logs_enabled", "LogPublishingOptions.SEARCH_SLOW_LOGS.Enabled")
            .Property("log_publishing_search_slow_logs_arn", "LogPublishingOptions.SEARCH_SLOW_LOGS.CloudWatchLogsLogGroupArn")
            .Property("log_publishing_es_application_logs_enabled", "LogPublishingOptions.ES_APPLICATION_LOGS.Enabled")
            .Property("log_publishing_es_application_logs_arn", "LogPublishingOptions.ES_APPLICATION_LOGS.CloudWatchLogsLogGroupArn")
            .Property("log_publishing_audit_logs_enabled", "LogPublishingOptions.AUDIT_LOGS.Enabled")
            .Property("log_publishing_audit_logs_arn", "LogPublishingOptions.AUDIT_LOGS.CloudWatchLogsLogGroupArn")
            .To("PART_OF_SUBNET", Ec2Labels.AWSEC2Subnet, "VPCOptions.SubnetIds")
            .To("MEMBER_OF_EC2_SECURITY_GROUP", Ec2Labels.AWSEC2SecurityGroup, "VPCOptions.SecurityGroupIds")
            .OwnedByAccount();
    }
}
