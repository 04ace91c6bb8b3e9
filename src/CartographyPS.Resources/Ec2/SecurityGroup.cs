using CartographyPS.Engine.Resources;

namespace CartographyPS.Resources.Ec2;

/// <summary>Security groups with their rules, and the ranges of addresses and the groups that the rules let through.</summary>
internal sealed class SecurityGroup : ResourceType
{
    public SecurityGroup()
        : base("ec2:security_group", Placement.Regional, "Security groups with their rules, and the address ranges and groups that these let through.")
    {
        var groups = Call(Ec2Operations.DescribeSecurityGroups).Each("SecurityGroups");

        // The graph has one edge for both directions: a group that this one may send to is there as one that it receives from.
        Node(Ec2Labels.AWSEC2SecurityGroup, groups)
            .Id("GroupId")
            .Key("vpc_name", Value.Format("{VpcId}/{GroupName}"))
            .Property("groupid", "GroupId")
            .Property("name", "GroupName")
            .Property("description", "Description")
            .Property("region", Region)
            .From("MEMBER_OF_EC2_SECURITY_GROUP", Ec2Labels.AWSVpc, "VpcId")
            .To("ALLOWS_TRAFFIC_FROM", Ec2Labels.AWSEC2SecurityGroup, "IpPermissions[].UserIdGroupPairs[].GroupId")
            .To("ALLOWS_TRAFFIC_FROM", Ec2Labels.AWSEC2SecurityGroup, "IpPermissionsEgress[].UserIdGroupPairs[].GroupId")
            .OwnedByAccount();

        Rules(Ec2Labels.AWSIpPermissionInbound, groups, "IpPermissions");
        Rules(Ec2Labels.AWSIpRule, groups, "IpPermissionsEgress");
    }

    private void Rules(Label label, Source groups, string direction)
    {
        var rules = groups.Each(direction);
        var protocol = Value.FirstOf(rules["IpProtocol"], Value.Constant("all"));
        var id = Value.Of(SecurityRules.NodeId, groups["GroupId"], Value.Constant(direction), rules["FromPort"], rules["ToPort"], protocol);

        Node(label, rules)
            .Id(id)
            .Property("ruleid", id)
            .Property("groupid", groups["GroupId"])
            .Property("protocol", protocol)
            .Property("fromport", "FromPort")
            .Property("toport", "ToPort")
            .To("MEMBER_OF_EC2_SECURITY_GROUP", Ec2Labels.AWSEC2SecurityGroup, groups["GroupId"])
            .OwnedByAccount();

        Ranges(rules.Each("IpRanges"), "CidrIp", label, id);
        Ranges(rules.Each("Ipv6Ranges"), "CidrIpv6", label, id);
        Ranges(rules.Each("PrefixListIds"), "PrefixListId", label, id);
    }

    // A range is one node for all the rules and accounts that name it; a prefix list stands for the ranges in it.
    private void Ranges(Source ranges, Value name, Label ruleLabel, Value ruleId) =>
        Node(Ec2Labels.AWSIpRange, ranges)
            .Id(name)
            .Property("range", name)
            .To("MEMBER_OF_IP_RULE", ruleLabel, ruleId)
            .OwnedByAccount();
}
