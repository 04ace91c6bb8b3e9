using CartographyPS.Engine.Resources;
using CartographyPS.Resources.Conversions;
using CartographyPS.Resources.Elb;

namespace CartographyPS.Resources.Ec2;

/// <summary>
/// Network interfaces and their private addresses, with what they say of their subnets and security groups, and of the load balancers
/// that they belong to: only a network interface's description names those.
/// </summary>
internal sealed class NetworkInterface : ResourceType
{
    public NetworkInterface()
        : base("ec2:network_interface", Placement.Regional, "Network interfaces and their private IP addresses.")
    {
        var interfaces = Call(Ec2Operations.DescribeNetworkInterfaces).Each("NetworkInterfaces");

        Interfaces(interfaces);
        PrivateAddresses(interfaces.Each("PrivateIpAddresses"), interfaces["NetworkInterfaceId"], interfaces["VpcId"]);
        Surroundings(interfaces);
        LoadBalancers(interfaces);
    }

    private void Interfaces(Source interfaces)
    {
        Node(Ec2Labels.AWSNetworkInterface, interfaces)
            .Id("NetworkInterfaceId")
            .Property("description", "Description")
            .Property("mac_address", "MacAddress")
            .Property("private_dns_name", "PrivateDnsName")
            .Property("private_ip_address", "PrivateIpAddress")
            .Property("region", Region)
            .Property("status", "Status")
            .Property("interface_type", "InterfaceType")
            .Property("public_ip", "Association.PublicIp")
            .Property("requester_id", "RequesterId")
            .Property("requester_managed", "RequesterManaged")
            .Property("source_dest_check", "SourceDestCheck")
            .Property("subnetid", "SubnetId")
            .Property("subnet_id", "SubnetId")
            .DateTime("attach_time", "Attachment.AttachTime")
            .Property("device_index", "Attachment.DeviceIndex")
            .To("PART_OF_SUBNET", Ec2Labels.AWSEC2Subnet, "SubnetId")
            .To("MEMBER_OF_EC2_SECURITY_GROUP", Ec2Labels.AWSEC2SecurityGroup, "Groups[].GroupId")
            .From("NETWORK_INTERFACE", Ec2Labels.AWSEC2Instance, "Attachment.InstanceId")
            .OwnedByAccount();

        // An instance is in the subnet of each of its network interfaces.
        Edge("PART_OF_SUBNET", interfaces)
            .From(Ec2Labels.AWSEC2Instance, "id", "Attachment.InstanceId")
            .To(Ec2Labels.AWSEC2Subnet, "id", "SubnetId");
    }

    private void PrivateAddresses(Source addresses, Value networkInterface, Value vpc) =>
        Node(Ec2Labels.AWSEC2PrivateIp, addresses)
            .Id(Value.Of(Joined.WithColon, networkInterface, "PrivateIpAddress"))
            .Key("vpc_ip", Value.Of(Joined.WithBar, vpc, "PrivateIpAddress"))
            .Property("network_interface_id", networkInterface)
            .Property("primary", "Primary")
            .Property("private_ip_address", "PrivateIpAddress")
            .Property("public_ip", "Association.PublicIp")
            .Property("ip_owner_id", "Association.IpOwnerId")
            .From("PRIVATE_IP_ADDRESS", Ec2Labels.AWSNetworkInterface, networkInterface)
            .OwnedByAccount();

    // Network interfaces share these: each is stated once.
    private void Surroundings(Source interfaces)
    {
        Mention(Ec2Labels.AWSEC2Subnet, interfaces.Each(".").Distinct("SubnetId"))
            .Id("SubnetId")
            .Property("subnetid", "SubnetId")
            .Property("subnet_id", "SubnetId")
            .Property("region", Region)
            .OwnedByAccount();

        Mention(Ec2Labels.AWSEC2SecurityGroup, interfaces.Each("Groups").Distinct("GroupId"))
            .WithoutSemanticLabel()
            .Id("GroupId")
            .Property("groupid", "GroupId")
            .Property("region", Region)
            .OwnedByAccount();
    }

    private void LoadBalancers(Source interfaces)
    {
        Value arn = Value.Of(LoadBalancerInterfaces.Arn, interfaces["Description"], Value.Partition, Region, Account);
        Value classic = EdgeEnd.Joined(interfaces["Description"].As(LoadBalancerInterfaces.ClassicName), Region);

        LoadBalancer(interfaces, ElbLabels.AWSLoadBalancerV2, "arn", arn);
        LoadBalancer(interfaces, ElbLabels.AWSLoadBalancer, "name|region", classic);
    }

    private void LoadBalancer(Source interfaces, Label label, string property, Value value)
    {
        Edge("NETWORK_INTERFACE", interfaces)
            .From(label, property, value)
            .To(Ec2Labels.AWSNetworkInterface, "id", "NetworkInterfaceId");
        Edge("PART_OF_SUBNET", interfaces)
            .From(label, property, value)
            .To(Ec2Labels.AWSEC2Subnet, "id", "SubnetId");
    }
}
