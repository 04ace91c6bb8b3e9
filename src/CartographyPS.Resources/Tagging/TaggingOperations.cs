using CartographyPS.Engine.Aws.Model;

namespace CartographyPS.Resources.Tagging;

/// <summary>Operations of the Resource Groups Tagging API.</summary>
internal static class TaggingOperations
{
    public static readonly Operation GetResources = Operation.Of("resourcegroupstaggingapi");
}
