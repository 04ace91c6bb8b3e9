using CartographyPS.Engine.Aws.Model;

namespace CartographyPS.Resources.CloudFront;

/// <summary>Operations of CloudFront.</summary>
internal static class CloudFrontOperations
{
    public static readonly Operation ListDistributions = Operation.Of("cloudfront");
}
