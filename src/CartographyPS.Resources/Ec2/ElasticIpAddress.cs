using CartographyPS.Engine.Resources;

namespace CartographyPS.Resources.Ec2;

/// <summary>Elastic IP addresses and what they are associated with.</summary>
internal sealed class ElasticIpAddress : ResourceType
{
    public ElasticIpAddress()
        : base("elastic_ip_addresses", Placement.Regional, "Elastic IP addresses and the instances and network interfaces that have them.")
    {
        var addresses = Call(Ec2Operations.DescribeAddresses).Each("Addresses");

        // An address of a Wavelength zone has a carrier's address instead of a public one.
        Node(Ec2Labels.AWSElasticIPAddress, addresses)
            .Id(Value.FirstOf("PublicIp", "AllocationId"))
            .Property("public_ip", "PublicIp")
            .Property("instance_id", "InstanceId")
            .Property("allocation_id", "AllocationId")
            .Property("association_id", "AssociationId")
            .Property("domain", "Domain")
            .Property("network_interface_id", "NetworkInterfaceId")
            .Property("network_interface_owner_id", "NetworkInterfaceOwnerId")
            .Property("private_ip_address", "PrivateIpAddress")
            .Property("public_ipv4_pool", "PublicIpv4Pool")
            .Property("network_border_group", "NetworkBorderGroup")
            .Property("customer_owned_ip", "CustomerOwnedIp")
            .Property("customer_owned_ipv4_pool", "CustomerOwnedIpv4Pool")
            .Property("carrier_ip", "CarrierIp")
            .Property("region", Region)
            .From("ELASTIC_IP_ADDRESS", Ec2Labels.AWSEC2Instance, "InstanceId")
            .From("ELASTIC_IP_ADDRESS", Ec2Labels.AWSNetworkInterface, "NetworkInterfaceId")
            .OwnedByAccount();
    }
}
