using CartographyPS.Engine.Resources;

namespace CartographyPS.Resources.Sns;

/// <summary>Labels of Simple Notification Service.</summary>
internal static class SnsLabels
{
    public static readonly Label AWSSNSTopic = Label.Of(["SNSTopic"]);
    public static readonly Label AWSSNSTopicSubscription = Label.Of(["SNSTopicSubscription"]);
}
