using CartographyPS.Engine.Resources;

namespace CartographyPS.Resources.Ec2;

/// <summary>Subnets.</summary>
internal sealed class Subnet : ResourceType
{
    public Subnet()
        : base("ec2:subnet", Placement.Regional, "Subnets and the VPCs that they are in.")
    {
        var subnets = Call(Ec2Operations.DescribeSubnets).Each("Subnets");

        Node(Ec2Labels.AWSEC2Subnet, subnets)
            .Id("SubnetId")
            .Property("subnetid", "SubnetId")
            .Property("subnet_id", "SubnetId")
            .Property("subnet_arn", "SubnetArn")
            .Property("name", "CidrBlock")
            .Property("cidr_block", "CidrBlock")
            .Property("available_ip_address_count", "AvailableIpAddressCount")
            .Property("default_for_az", "DefaultForAz")
            .Property("map_customer_owned_ip_on_launch", "MapCustomerOwnedIpOnLaunch")
            .Property("state", "State")
            .Property("assignipv6addressoncreation", "AssignIpv6AddressOnCreation")
            .Property("map_public_ip_on_launch", "MapPublicIpOnLaunch")
            .Property("availability_zone", "AvailabilityZone")
            .Property("availability_zone_id", "AvailabilityZoneId")
            .Property("vpc_id", "VpcId")
            .Property("region", Region)
            .To("MEMBER_OF_AWS_VPC", Ec2Labels.AWSVpc, "VpcId")
            .OwnedByAccount();
    }
}
