using CartographyPS.Engine.Aws.Model;

namespace CartographyPS.Resources.Kms;

/// <summary>Operations of Key Management Service.</summary>
internal static class KmsOperations
{
    public static readonly Operation ListKeys = Operation.Of("kms");
    public static readonly Operation DescribeKey = Operation.Of("kms");
    public static readonly Operation GetKeyPolicy = Operation.Of("kms");
    public static readonly Operation ListAliases = Operation.Of("kms");
    public static readonly Operation ListGrants = Operation.Of("kms");
}
