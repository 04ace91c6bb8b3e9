namespace CartographyPS.Resources.Tests.EventBridge;

public class EventRuleTests
{
    [Fact]
    public async Task Rules_of_other_buses_have_roles_and_targets_of_their_own()
    {
        var stated = await Stated.ByAsync("eventbridge", new Dictionary<string, string>
        {
            ["ListEventBuses"] = """{"EventBuses":[{"Name":"default"},{"Name":"orders"}]}""",
            ["ListRules"] = """{"Rules":[{"Name":"r","Arn":"arn:aws:events:us-east-1:111122223333:rule/orders/r","RoleArn":"arn:aws:iam::111122223333:role/x","EventBusName":"orders"}]}""",
            ["ListTargetsByRule"] = """{"Targets":[{"Id":"t","Arn":"arn:aws:sqs:us-east-1:111122223333:q"}]}""",
        });

        Assert.Equal(["arn:aws:events:us-east-1:111122223333:rule/orders/r|t"], stated.Ids("AWSEventBridgeTarget"));
        Assert.Contains(
            "AWSEventBridgeRule.id=arn:aws:events:us-east-1:111122223333:rule/orders/r -ASSOCIATED_WITH-> AWSRole.arn=arn:aws:iam::111122223333:role/x", stated.Edges);
    }
}
