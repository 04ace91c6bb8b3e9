using CartographyPS.Engine.Aws.Model;

namespace CartographyPS.Resources.CloudFormation;

/// <summary>Operations of CloudFormation.</summary>
internal static class CloudFormationOperations
{
    public static readonly Operation DescribeStacks = Operation.Of("cloudformation");
}
