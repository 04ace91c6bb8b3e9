using CartographyPS.Engine.Resources;

namespace CartographyPS.Resources.CloudTrail;

/// <summary>Labels of CloudTrail.</summary>
internal static class CloudTrailLabels
{
    public static readonly Label AWSCloudTrailTrail = Label.Of(["CloudTrailTrail"]);
}
