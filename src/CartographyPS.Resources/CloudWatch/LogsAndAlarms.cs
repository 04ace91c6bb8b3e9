using CartographyPS.Engine.Resources;
using CartographyPS.Resources.Conversions;

namespace CartographyPS.Resources.CloudWatch;

/// <summary>CloudWatch log groups, the metric filters on them, and metric alarms.</summary>
internal sealed class LogsAndAlarms : ResourceType
{
    public LogsAndAlarms()
        : base("cloudwatch", Placement.Regional, "CloudWatch log groups with their metric filters, and metric alarms.")
    {
        LogGroups(Call(CloudWatchOperations.DescribeLogGroups).Each("logGroups"));
        MetricFilters(Call(CloudWatchOperations.DescribeMetricFilters).Each("metricFilters"));
        Alarms(Call(CloudWatchOperations.DescribeAlarms).Each("MetricAlarms"));
    }

    private void LogGroups(Source groups) =>
        Node(CloudWatchLabels.AWSCloudWatchLogGroup, groups)
            .Id("logGroupArn")
            .Property("arn", "logGroupArn")
            .Property("log_group_arn", "logGroupArn")
            .Property("log_group_name", "logGroupName")
            .Property("log_group_class", "logGroupClass")
            .Property("creation_time", "creationTime")
            .Property("data_protection_status", "dataProtectionStatus")
            .Property("inherited_properties", "inheritedProperties")
            .Property("kms_key_id", "kmsKeyId")
            .Property("metric_filter_count", "metricFilterCount")
            .Property("retention_in_days", "retentionInDays")
            .Property("stored_bytes", "storedBytes")
            .Property("region", Region)
            .OwnedByAccount();

    // Log groups of one name, with filters of one name, are in every account and region that one template sets up. Filters have no ARN.
    private void MetricFilters(Source filters)
    {
        const string LogGroup = "arn:{partition}:logs:{region}:{account}:log-group:{logGroupName}";

        Node(CloudWatchLabels.AWSCloudWatchLogMetricFilter, filters)
            .Id(Value.Format(LogGroup + ":{filterName}"))
            .Property("arn", "filterName")
            .Property("filter_name", "filterName")
            .Property("filter_pattern", "filterPattern")
            .Property("log_group_name", "logGroupName")
            .Property("metric_name", "metricTransformations[].metricName", Lists.First)
            .Property("metric_namespace", "metricTransformations[].metricNamespace", Lists.First)
            .Property("metric_value", "metricTransformations[].metricValue", Lists.First)
            .Property("region", Region)
            .To("METRIC_FILTER_OF", CloudWatchLabels.AWSCloudWatchLogGroup, Value.Format(LogGroup))
            .OwnedByAccount();
    }

    private void Alarms(Source alarms) =>
        Node(CloudWatchLabels.AWSCloudWatchMetricAlarm, alarms)
            .Id("AlarmArn")
            .Property("arn", "AlarmArn")
            .Property("alarm_name", "AlarmName")
            .Property("alarm_description", "AlarmDescription")
            .Property("state_value", "StateValue")
            .Property("state_reason", "StateReason")
            .Property("actions_enabled", "ActionsEnabled")
            .Property("comparison_operator", "ComparisonOperator")
            .Property("region", Region)
            .OwnedByAccount();
}
