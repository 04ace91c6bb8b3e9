using CartographyPS.Engine.Resources;
using CartographyPS.Resources.CloudWatch;
using CartographyPS.Resources.Conversions;
using CartographyPS.Resources.S3;

namespace CartographyPS.Resources.CloudTrail;

/// <summary>CloudTrail trails, each in its home region and the account that owns it.</summary>
internal sealed class Trail : ResourceType
{
    public Trail()
        : base("cloudtrail", Placement.Regional, "CloudTrail trails, with what they record and where they write it.")
    {
        var trails = Call(CloudTrailOperations.DescribeTrails, ("includeShadowTrails", Value.Constant(false)))
            .Each("trailList")
            .Where(Value.Of(TrailArns.IsAtHome, "TrailARN", Region, Account), Conditions.IsTrue);
        var logGroup = trails["CloudWatchLogsLogGroupArn"].As(TrailArns.LogGroup);

        Node(CloudTrailLabels.AWSCloudTrailTrail, trails)
            .Id("TrailARN")
            .Property("arn", "TrailARN")
            .Property("name", "Name")
            .Property("home_region", "HomeRegion")
            .Property("cloudwatch_logs_log_group_arn", logGroup)
            .Property("cloudwatch_logs_role_arn", "CloudWatchLogsRoleArn")
            .Property("has_custom_event_selectors", "HasCustomEventSelectors")
            .Property("has_insight_selectors", "HasInsightSelectors")
            .Property("include_global_service_events", "IncludeGlobalServiceEvents")
            .Property("is_multi_region_trail", "IsMultiRegionTrail")
            .Property("is_organization_trail", "IsOrganizationTrail")
            .Property("kms_key_id", "KmsKeyId")
            .Property("log_file_validation_enabled", "LogFileValidationEnabled")
            .Property("s3_bucket_name", "S3BucketName")
            .Property("s3_key_prefix", "S3KeyPrefix")
            .Property("sns_topic_arn", "SnsTopicARN")
            .Property("region", Region)
            .To("LOGS_TO", S3Labels.AWSS3Bucket, "name", "S3BucketName")
            .To("SENDS_LOGS_TO_CLOUDWATCH", CloudWatchLabels.AWSCloudWatchLogGroup, logGroup)
            .OwnedByAccount();

        Node(CloudTrailLabels.AWSCloudTrailTrail, trails
                .Call(CloudTrailOperations.GetEventSelectors, ("TrailName", trails["TrailARN"]))
                .Gone("TrailNotFoundException"))
            .Id(trails["TrailARN"])
            .Property("event_selectors", "EventSelectors", JsonText.PythonList)
            .Property("advanced_event_selectors", "AdvancedEventSelectors", JsonText.PythonList);
    }
}
