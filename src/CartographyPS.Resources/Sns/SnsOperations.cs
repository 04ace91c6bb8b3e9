using CartographyPS.Engine.Aws.Model;

namespace CartographyPS.Resources.Sns;

/// <summary>Operations of Simple Notification Service.</summary>
internal static class SnsOperations
{
    public static readonly Operation ListTopics = Operation.Of("sns");
    public static readonly Operation GetTopicAttributes = Operation.Of("sns");
    public static readonly Operation ListSubscriptions = Operation.Of("sns");
}
