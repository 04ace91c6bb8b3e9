using CartographyPS.Engine.Resources;

namespace CartographyPS.Resources.CloudWatch;

/// <summary>Labels of CloudWatch and CloudWatch Logs.</summary>
internal static class CloudWatchLabels
{
    public static readonly Label AWSCloudWatchLogGroup = Label.Of(["CloudWatchLogGroup"]);
    public static readonly Label AWSCloudWatchLogMetricFilter = Label.Of(["CloudWatchLogMetricFilter"]);
    public static readonly Label AWSCloudWatchMetricAlarm = Label.Of(["CloudWatchMetricAlarm"]);
}
