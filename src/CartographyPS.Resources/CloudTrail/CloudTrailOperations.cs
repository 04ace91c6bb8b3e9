using CartographyPS.Engine.Aws.Model;

namespace CartographyPS.Resources.CloudTrail;

/// <summary>Operations of CloudTrail.</summary>
internal static class CloudTrailOperations
{
    public static readonly Operation DescribeTrails = Operation.Of("cloudtrail");
    public static readonly Operation GetEventSelectors = Operation.Of("cloudtrail");
    public static readonly Operation LookupEvents = Operation.Of("cloudtrail");
}
