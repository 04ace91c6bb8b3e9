using CartographyPS.Engine.Resources;
using CartographyPS.Resources.Accounts;
using CartographyPS.Resources.Conversions;

namespace CartographyPS.Resources.Ec2;

/// <summary>
/// VPC peering connections with the VPCs at both ends, which may be of accounts and regions that no one reads: of those it says what
/// a peering connection tells.
/// </summary>
internal sealed class VpcPeering : ResourceType
{
    public VpcPeering()
        : base("ec2:vpc_peering", Placement.Regional, "VPC peering connections with the VPCs and CIDR blocks at both ends.")
    {
        var peerings = Call(Ec2Operations.DescribeVpcPeeringConnections).Each("VpcPeeringConnections");

        Node(Ec2Labels.AWSPeeringConnection, peerings)
            .Id("VpcPeeringConnectionId")
            .Property("allow_dns_resolution_from_remote_vpc", "RequesterVpcInfo.PeeringOptions.AllowDnsResolutionFromRemoteVpc")
            .Property("allow_egress_from_local_classic_link_to_remote_vpc", "RequesterVpcInfo.PeeringOptions.AllowEgressFromLocalClassicLinkToRemoteVpc")
            .Property("allow_egress_from_local_vpc_to_remote_classic_link", "RequesterVpcInfo.PeeringOptions.AllowEgressFromLocalVpcToRemoteClassicLink")
            .Property("requester_region", "RequesterVpcInfo.Region")
            .Property("accepter_region", "AccepterVpcInfo.Region")
            .Property("status_code", "Status.Code")
            .Property("status_message", "Status.Message")
            .To("REQUESTER_VPC", Ec2Labels.AWSVpc, "RequesterVpcInfo.VpcId")
            .To("ACCEPTER_VPC", Ec2Labels.AWSVpc, "AccepterVpcInfo.VpcId")
            .OwnedByAccount();

        End(peerings["VpcPeeringConnectionId"], peerings.Each("RequesterVpcInfo"), "REQUESTER_CIDR");
        End(peerings["VpcPeeringConnectionId"], peerings.Each("AccepterVpcInfo"), "ACCEPTER_CIDR");
    }

    private void End(Value peering, Source vpcs, string cidrEdge)
    {
        Mention(AccountLabels.AWSAccount, vpcs).Id("OwnerId").WithoutAliases();

        Mention(Ec2Labels.AWSVpc, vpcs)
            .Id("VpcId")
            .Property("vpcid", "VpcId")
            .Property("region", "Region")
            .From("RESOURCE", AccountLabels.AWSAccount, "OwnerId");

        Block(vpcs, vpcs.Each("CidrBlockSet"), "CidrBlock")
            .LabelWhen(Ec2Labels.AWSIpv4CidrBlock, "CidrBlock", Conditions.IsPresent)
            .From(cidrEdge, Ec2Labels.AWSPeeringConnection, peering);

        Block(vpcs, vpcs.Each("Ipv6CidrBlockSet"), "Ipv6CidrBlock")
            .LabelWhen(Ec2Labels.AWSIpv6CidrBlock, "Ipv6CidrBlock", Conditions.IsPresent)
            .From(cidrEdge, Ec2Labels.AWSPeeringConnection, peering);
    }

    private NodeDefinition Block(Source vpcs, Source blocks, Value cidr) =>
        Mention(Ec2Labels.AWSCidrBlock, blocks)
            .Id(Value.Of(Joined.WithBar, vpcs["VpcId"], cidr))
            .Property("vpcid", vpcs["VpcId"])
            .Property("cidr_block", cidr)
            .From("BLOCK_ASSOCIATION", Ec2Labels.AWSVpc, vpcs["VpcId"]);
}
