using CartographyPS.Engine.Resources;
using CartographyPS.Resources.Conversions;

namespace CartographyPS.Resources.Config;

/// <summary>AWS Config's recorders, delivery channels and rules.</summary>
internal sealed class Configuration : ResourceType
{
    public Configuration()
        : base("config", Placement.Regional, "AWS Config's configuration recorders, delivery channels and rules.")
    {
        Recorders(Call(ConfigOperations.DescribeConfigurationRecorders).Each("ConfigurationRecorders"));
        DeliveryChannels(Call(ConfigOperations.DescribeDeliveryChannels).Each("DeliveryChannels"));
        Rules(Call(ConfigOperations.DescribeConfigRules).Each("ConfigRules"));
    }

    private void Recorders(Source recorders) =>
        Node(ConfigLabels.AWSConfigurationRecorder, recorders)
            .Id(Value.Format("{name}:{account}:{region}"))
            .Property("name", "name")
            .Property("role_arn", "roleARN")
            .Property("recording_group_all_supported", "recordingGroup.allSupported")
            .Property("recording_group_include_global_resource_types", "recordingGroup.includeGlobalResourceTypes")
            .Property("recording_group_resource_types", "recordingGroup.resourceTypes")
            .Property("region", Region)
            .OwnedByAccount();

    private void DeliveryChannels(Source channels) =>
        Node(ConfigLabels.AWSConfigDeliveryChannel, channels)
            .Id(Value.Format("{name}:{account}:{region}"))
            .Property("name", "name")
            .Property("s3_bucket_name", "s3BucketName")
            .Property("s3_key_prefix", "s3KeyPrefix")
            .Property("s3_kms_key_arn", "s3KmsKeyArn")
            .Property("sns_topic_arn", "snsTopicARN")
            .Property("config_snapshot_delivery_properties_delivery_frequency", "configSnapshotDeliveryProperties.deliveryFrequency")
            .Property("region", Region)
            .OwnedByAccount();

    private void Rules(Source rules) =>
        Node(ConfigLabels.AWSConfigRule, rules)
            .Id("ConfigRuleArn")
            .Property("arn", "ConfigRuleArn")
            .Property("name", "ConfigRuleName")
            .Property("rule_id", "ConfigRuleId")
            .Property("description", "Description")
            .Property("scope_compliance_resource_types", "Scope.ComplianceResourceTypes")
            .Property("scope_tag_key", "Scope.TagKey")
            .Property("scope_tag_value", "Scope.TagValue")
            .Property("scope_tag_compliance_resource_id", "Scope.ComplianceResourceId")
            .Property("source_owner", "Source.Owner")
            .Property("source_identifier", "Source.SourceIdentifier")
            .Property("source_details", "Source.SourceDetails", Lists.Each(JsonText.Python))
            .Property("input_parameters", "InputParameters")
            .Property("maximum_execution_frequency", "MaximumExecutionFrequency")
            .Property("created_by", "CreatedBy")
            .Property("region", Region)
            .OwnedByAccount();
}
