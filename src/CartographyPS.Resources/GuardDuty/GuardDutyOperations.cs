using CartographyPS.Engine.Aws.Model;

namespace CartographyPS.Resources.GuardDuty;

/// <summary>Operations of GuardDuty.</summary>
internal static class GuardDutyOperations
{
    public static readonly Operation ListDetectors = Operation.Of("guardduty");
    public static readonly Operation GetDetector = Operation.Of("guardduty");
    public static readonly Operation ListFindings = Operation.Of("guardduty");
    public static readonly Operation GetFindings = Operation.Of("guardduty");
}
