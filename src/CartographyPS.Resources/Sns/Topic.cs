using CartographyPS.Engine.Resources;
using CartographyPS.Resources.Conversions;

namespace CartographyPS.Resources.Sns;

/// <summary>SNS topics and their subscriptions.</summary>
internal sealed class Topic : ResourceType
{
    public Topic()
        : base("sns", Placement.Regional, "SNS topics and their subscriptions.")
    {
        var topics = Call(SnsOperations.ListTopics).Each("Topics");
        var attributes = topics
            .Call(SnsOperations.GetTopicAttributes, ("TopicArn", topics["TopicArn"]))
            .Gone("NotFound")
            .Each("Attributes");
        var subscriptions = Call(SnsOperations.ListSubscriptions).Each("Subscriptions");

        Node(SnsLabels.AWSSNSTopic, topics)
            .Id("TopicArn")
            .Property("arn", "TopicArn")
            .Property("name", "TopicArn", Arns.LastPart)
            .Property("region", Region)
            .OwnedByAccount();

        // Attributes that a topic does not have are kept as empty texts, as Cartography does: "no key" is asked for as ''.
        Node(SnsLabels.AWSSNSTopic, attributes)
            .Id(topics["TopicArn"])
            .Property("displayname", "DisplayName", Texts.OrEmpty)
            .Property("owner", "Owner")
            .Property("subscriptionspending", "SubscriptionsPending", Numbers.Integer)
            .Property("subscriptionsconfirmed", "SubscriptionsConfirmed", Numbers.Integer)
            .Property("subscriptionsdeleted", "SubscriptionsDeleted", Numbers.Integer)
            .Property("deliverypolicy", "DeliveryPolicy", Texts.OrEmpty)
            .Property("effectivedeliverypolicy", "EffectiveDeliveryPolicy", Texts.OrEmpty)
            .Property("policy", "Policy")
            .Property("kmsmasterkeyid", "KmsMasterKeyId", Texts.OrEmpty);

        Node(SnsLabels.AWSSNSTopicSubscription, subscriptions)
            .Id(Value.Of(SnsSubscriptions.NodeId, "SubscriptionArn", "TopicArn", "Protocol", "Endpoint"))
            .Property("arn", "SubscriptionArn")
            .Property("topic_arn", "TopicArn")
            .Property("endpoint", "Endpoint")
            .Property("owner", "Owner")
            .Property("protocol", "Protocol")
            .To("HAS_SUBSCRIPTION", SnsLabels.AWSSNSTopic, "TopicArn")
            .OwnedByAccount();
    }
}
