using CartographyPS.Engine.Aws.Model;

namespace CartographyPS.Resources.Inspector;

/// <summary>Operations of Inspector.</summary>
internal static class InspectorOperations
{
    public static readonly Operation ListMembers = Operation.Of("inspector2");
    public static readonly Operation ListFindings = Operation.Of("inspector2");
}
