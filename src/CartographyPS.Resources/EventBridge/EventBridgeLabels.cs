using CartographyPS.Engine.Resources;

namespace CartographyPS.Resources.EventBridge;

/// <summary>Labels of EventBridge.</summary>
internal static class EventBridgeLabels
{
    public static readonly Label AWSEventBridgeRule = Label.Of(["EventBridgeRule"]);
    public static readonly Label AWSEventBridgeTarget = Label.Of(["EventBridgeTarget"]);
}
