using CartographyPS.Engine.Aws.Model;

namespace CartographyPS.Resources.Lambda;

/// <summary>Operations of Lambda.</summary>
internal static class LambdaOperations
{
    public static readonly Operation ListFunctions = Operation.Of("lambda");
    public static readonly Operation GetFunction = Operation.Of("lambda");
    public static readonly Operation GetPolicy = Operation.Of("lambda");
    public static readonly Operation ListAliases = Operation.Of("lambda");
    public static readonly Operation ListEventSourceMappings = Operation.Of("lambda");
}
