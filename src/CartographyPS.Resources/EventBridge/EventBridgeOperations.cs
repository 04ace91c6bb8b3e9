using CartographyPS.Engine.Aws.Model;

namespace CartographyPS.Resources.EventBridge;

/// <summary>Operations of EventBridge.</summary>
internal static class EventBridgeOperations
{
    public static readonly Operation ListEventBuses = Operation.Of("events");
    public static readonly Operation ListRules = Operation.Of("events");
    public static readonly Operation ListTargetsByRule = Operation.Of("events");
}
