using CartographyPS.Engine.Resources;

namespace CartographyPS.Resources.CloudFormation;

/// <summary>Labels of CloudFormation.</summary>
internal static class CloudFormationLabels
{
    public static readonly Label AWSCloudFormationStack = Label.Of(["CloudFormationStack"]);
}
