using CartographyPS.Engine.Resources;

namespace CartographyPS.Resources.Ec2;

/// <summary>Internet gateways.</summary>
internal sealed class InternetGateway : ResourceType
{
    public InternetGateway()
        : base("ec2:internet_gateway", Placement.Regional, "Internet gateways and the VPCs that they are attached to.")
    {
        var gateways = Call(Ec2Operations.DescribeInternetGateways).Each("InternetGateways");

        Node(Ec2Labels.AWSInternetGateway, gateways)
            .Id("InternetGatewayId")
            .Property("arn", Value.FirstOf(Arn("{OwnerId}"), Arn("{account}")))
            .Property("ownerid", Value.FirstOf("OwnerId", Account))
            .Property("region", Region)
            .To("ATTACHED_TO", Ec2Labels.AWSVpc, "Attachments[].VpcId")
            .OwnedByAccount();
    }

    private static Value Arn(string owner) => Value.Format($"arn:{{partition}}:ec2:{{region}}:{owner}:internet-gateway/{{InternetGatewayId}}");
}
