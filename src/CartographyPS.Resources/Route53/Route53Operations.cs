using CartographyPS.Engine.Aws.Model;

namespace CartographyPS.Resources.Route53;

/// <summary>Operations of Route 53.</summary>
internal static class Route53Operations
{
    public static readonly Operation ListHostedZones = Operation.Of("route53");
    public static readonly Operation ListResourceRecordSets = Operation.Of("route53");
}
