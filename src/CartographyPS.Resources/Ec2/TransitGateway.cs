using CartographyPS.Engine.Resources;
using CartographyPS.Resources.Accounts;

namespace CartographyPS.Resources.Ec2;

/// <summary>Transit gateways, also those that other accounts share, and their attachments.</summary>
internal sealed class TransitGateway : ResourceType
{
    public TransitGateway()
        : base("ec2:tgw", Placement.Regional, "Transit gateways, also those that other accounts share, and their attachments.")
    {
        Gateways(Call(Ec2Operations.DescribeTransitGateways).Each("TransitGateways"));
        Attachments(Call(Ec2Operations.DescribeTransitGatewayAttachments).Each("TransitGatewayAttachments"));
        VpcAttachments(Call(Ec2Operations.DescribeTransitGatewayVpcAttachments).Each("TransitGatewayVpcAttachments"));
    }

    private void Gateways(Source gateways) =>
        Node(Ec2Labels.AWSTransitGateway, gateways)
            .Id("TransitGatewayArn")
            .Property("arn", "TransitGatewayArn")
            .Property("tgw_id", "TransitGatewayId")
            .Property("ownerid", "OwnerId")
            .Property("state", "State")
            .Property("description", "Description")
            .Property("region", Region)
            .From("RESOURCE", AccountLabels.AWSAccount, "OwnerId")
            .To("SHARED_WITH", AccountLabels.AWSAccount, Value.Of(TransitGateways.SharedWith, "OwnerId", Account));

    private void Attachments(Source attachments) =>
        Attachment(attachments)
            .Property("resource_type", "ResourceType");

    private void VpcAttachments(Source attachments) =>
        Attachment(attachments)
            .From("RESOURCE", Ec2Labels.AWSVpc, "VpcId")
            .To("PART_OF_SUBNET", Ec2Labels.AWSEC2Subnet, "subnetid", "SubnetIds");

    private NodeDefinition Attachment(Source attachments) =>
        Node(Ec2Labels.AWSTransitGatewayAttachment, attachments)
            .Id("TransitGatewayAttachmentId")
            .Property("state", "State")
            .Property("region", Region)
            .To("ATTACHED_TO", Ec2Labels.AWSTransitGateway, "tgw_id", "TransitGatewayId")
            .OwnedByAccount();
}
