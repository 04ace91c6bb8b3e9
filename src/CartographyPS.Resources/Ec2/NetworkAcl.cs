using CartographyPS.Engine.Resources;
using CartographyPS.Resources.Conversions;

namespace CartographyPS.Resources.Ec2;

/// <summary>Network access control lists and their rules.</summary>
internal sealed class NetworkAcl : ResourceType
{
    private const string Egress = "egress";
    private const string Inbound = "inbound";

    public NetworkAcl()
        : base("ec2:network_acls", Placement.Regional, "Network access control lists, their rules and the subnets that they protect.")
    {
        var lists = Call(Ec2Operations.DescribeNetworkAcls).Each("NetworkAcls");
        Value arn = Value.Format("arn:{partition}:ec2:{region}:{account}:network-acl/{NetworkAclId}");

        Node(Ec2Labels.AWSEC2NetworkAcl, lists)
            .Id(arn)
            .Property("arn", arn)
            .Property("network_acl_id", "NetworkAclId")
            .Property("is_default", "IsDefault")
            .Property("vpc_id", "VpcId")
            .Property("region", Region)
            .To("MEMBER_OF_AWS_VPC", Ec2Labels.AWSVpc, "vpcid", "VpcId")
            .To("PART_OF_SUBNET", Ec2Labels.AWSEC2Subnet, "subnetid", "Associations[].SubnetId")
            .OwnedByAccount();

        Rules(lists);
    }

    private void Rules(Source lists)
    {
        var rules = lists.Each("Entries");
        Value direction = rules["Egress"].As(Mapping.Of(("true", Egress), ("false", Inbound)));
        Value ruleInList = Value.Of(Joined.WithSlash, lists["NetworkAclId"], direction, "RuleNumber");

        Node(Ec2Labels.AWSEC2NetworkAclRule, rules)
            .Id(ruleInList)
            .Property("network_acl_id", lists["NetworkAclId"])
            .Property("protocol", "Protocol")
            .Property("fromport", "PortRange.From")
            .Property("toport", "PortRange.To")
            .Property("cidrblock", "CidrBlock")
            .Property("ipv6cidrblock", "Ipv6CidrBlock")
            .Property("egress", "Egress")
            .Property("rulenumber", "RuleNumber")
            .Property("ruleaction", "RuleAction")
            .Property("region", Region)
            .LabelWhen(Ec2Labels.IpPermissionEgress, direction, Conditions.IsOneOf(Egress))
            .LabelWhen(Ec2Labels.IpPermissionInbound, direction, Conditions.IsOneOf(Inbound))
            .To("MEMBER_OF_NACL", Ec2Labels.AWSEC2NetworkAcl, "network_acl_id", lists["NetworkAclId"])
            .OwnedByAccount();
    }
}
