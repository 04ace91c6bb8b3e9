using CartographyPS.Engine.Resources;
using CartographyPS.Resources.Conversions;
using CartographyPS.Resources.Iam;

namespace CartographyPS.Resources.EventBridge;

/// <summary>EventBridge rules on all event buses, and their targets.</summary>
internal sealed class EventRule : ResourceType
{
    private const string Missing = "ResourceNotFoundException";

    public EventRule()
        : base("eventbridge", Placement.Regional, "EventBridge rules on the default and all other event buses, with their targets.")
    {
        // Without a name, the rules of the default bus: they need no permission to list buses.
        Rules(Call(EventBridgeOperations.ListRules));

        var buses = Call(EventBridgeOperations.ListEventBuses).Each("EventBuses").Where("Name", Conditions.IsNoneOf("default"));
        Rules(buses.Call(EventBridgeOperations.ListRules, ("EventBusName", buses["Name"])).Gone(Missing));
    }

    private void Rules(CallSource answers)
    {
        var rules = answers.Each("Rules");

        Node(EventBridgeLabels.AWSEventBridgeRule, rules)
            .Id("Arn")
            .Property("arn", "Arn")
            .Property("name", "Name")
            .Property("event_bus_name", "EventBusName")
            .Property("event_pattern", "EventPattern")
            .Property("schedule_expression", "ScheduleExpression")
            .Property("state", "State")
            .Property("description", "Description")
            .Property("role_arn", "RoleArn")
            .Property("managed_by", "ManagedBy")
            .Property("region", Region)
            .To("ASSOCIATED_WITH", IamLabels.AWSRole, "arn", "RoleArn")
            .OwnedByAccount();

        // Rules send to the same function by roles of their own: a target is a rule's.
        Node(EventBridgeLabels.AWSEventBridgeTarget, rules
                .Call(EventBridgeOperations.ListTargetsByRule, ("Rule", rules["Name"]), ("EventBusName", rules["EventBusName"]))
                .Gone(Missing)
                .Each("Targets"))
            .Id(Value.Of(Joined.WithBar, rules["Arn"], "Id"))
            .Property("arn", "Arn")
            .Property("rule_arn", rules["Arn"])
            .Property("role_arn", "RoleArn")
            .Property("region", Region)
            .To("LINKED_TO_RULE", EventBridgeLabels.AWSEventBridgeRule, "arn", rules["Arn"])
            .OwnedByAccount();
    }
}
