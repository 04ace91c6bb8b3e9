using CartographyPS.Engine.Aws.Model;

namespace CartographyPS.Resources.Config;

/// <summary>Operations of AWS Config.</summary>
internal static class ConfigOperations
{
    public static readonly Operation DescribeConfigurationRecorders = Operation.Of("config");
    public static readonly Operation DescribeDeliveryChannels = Operation.Of("config");
    public static readonly Operation DescribeConfigRules = Operation.Of("config");
}
