using CartographyPS.Engine.Resources;
using CartographyPS.Resources.Conversions;

namespace CartographyPS.Resources.Ec2;

/// <summary>VPCs and their CIDR blocks.</summary>
internal sealed class Vpc : ResourceType
{
    public Vpc()
        : base("ec2:vpc", Placement.Regional, "VPCs and their CIDR blocks.")
    {
        var vpcs = Call(Ec2Operations.DescribeVpcs).Each("Vpcs");

        Node(Ec2Labels.AWSVpc, vpcs)
            .Id("VpcId")
            .Property("vpcid", "VpcId")
            .Property("primary_cidr_block", "CidrBlock")
            .Property("instance_tenancy", "InstanceTenancy")
            .Property("state", "State")
            .Property("is_default", "IsDefault")
            .Property("dhcp_options_id", "DhcpOptionsId")
            .Property("region", Region)
            .OwnedByAccount();

        Block(vpcs, vpcs.Each("CidrBlockAssociationSet"), "CidrBlock")
            .LabelWhen(Ec2Labels.AWSIpv4CidrBlock, "CidrBlock", Conditions.IsPresent)
            .Property("block_state", "CidrBlockState.State")
            .Property("block_state_message", "CidrBlockState.StatusMessage");

        Block(vpcs, vpcs.Each("Ipv6CidrBlockAssociationSet"), "Ipv6CidrBlock")
            .LabelWhen(Ec2Labels.AWSIpv6CidrBlock, "Ipv6CidrBlock", Conditions.IsPresent)
            .Property("block_state", "Ipv6CidrBlockState.State")
            .Property("block_state_message", "Ipv6CidrBlockState.StatusMessage");
    }

    private NodeDefinition Block(Source vpcs, Source blocks, Value cidr) =>
        Node(Ec2Labels.AWSCidrBlock, blocks)
            .Id(Value.Of(Joined.WithBar, vpcs["VpcId"], cidr))
            .Property("vpcid", vpcs["VpcId"])
            .Property("cidr_block", cidr)
            .Property("association_id", "AssociationId")
            .From("BLOCK_ASSOCIATION", Ec2Labels.AWSVpc, vpcs["VpcId"]);
}
