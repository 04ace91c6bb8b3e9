using CartographyPS.Engine.Aws.Model;

namespace CartographyPS.Resources.Ssm;

/// <summary>Operations of Systems Manager.</summary>
internal static class SsmOperations
{
    public static readonly Operation DescribeInstanceInformation = Operation.Of("ssm");
    public static readonly Operation DescribeInstancePatches = Operation.Of("ssm");
    public static readonly Operation DescribeParameters = Operation.Of("ssm");
    public static readonly Operation GetParametersByPath = Operation.Of("ssm");
}
