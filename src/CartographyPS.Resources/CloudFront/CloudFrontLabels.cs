using CartographyPS.Engine.Resources;

namespace CartographyPS.Resources.CloudFront;

/// <summary>Labels of CloudFront.</summary>
internal static class CloudFrontLabels
{
    public static readonly Label AWSCloudFrontDistribution = Label.Of(["CloudFrontDistribution"]);
}
