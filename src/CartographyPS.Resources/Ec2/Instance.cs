using CartographyPS.Engine.Resources;
using CartographyPS.Resources.Conversions;
using CartographyPS.Resources.Eks;
using CartographyPS.Resources.Iam;

namespace CartographyPS.Resources.Ec2;

/// <summary>
/// EC2 instances and their reservations, with what an instance says of its subnet, security groups, key pair, network interfaces and
/// volumes: enough for their nodes and edges where the types of their own are not read.
/// </summary>
internal sealed class Instance : ResourceType
{
    public Instance()
        : base("ec2:instance", Placement.Regional, "EC2 instances with their reservations, network interfaces, volumes and key pairs.")
    {
        var reservations = Call(Ec2Operations.DescribeInstances).Each("Reservations");
        var instances = reservations.Each("Instances");

        Reservations(reservations);
        Instances(instances, reservations["ReservationId"]);
        Surroundings(instances);
        NetworkInterfaces(instances.Each("NetworkInterfaces"), instances["InstanceId"]);
        Volumes(instances.Each("BlockDeviceMappings"), instances["InstanceId"]);
    }

    private void Reservations(Source reservations) =>
        Node(Ec2Labels.AWSEC2Reservation, reservations)
            .Id("ReservationId")
            .Property("reservationid", "ReservationId")
            .Property("ownerid", "OwnerId")
            .Property("requesterid", "RequesterId")
            .Property("region", Region)
            .OwnedByAccount();

    private void Instances(Source instances, Value reservation)
    {
        Value cluster = instances["Tags"].As(EksClusters.NameInTags);

        Node(Ec2Labels.AWSEC2Instance, instances)
            .Id("InstanceId")
            .Property("arn", Value.Format("arn:{partition}:ec2:{region}:{account}:instance/{InstanceId}"))
            .Property("instanceid", "InstanceId")
            .Property("publicdnsname", "PublicDnsName")
            .Property("privateipaddress", "PrivateIpAddress")
            .Property("publicipaddress", "PublicIpAddress")
            .Property("ipv6address", "NetworkInterfaces", Ipv6Addresses.OfFirstDevice)
            .Property("imageid", "ImageId")
            .Property("instancetype", "InstanceType")
            .Property("monitoringstate", "Monitoring.State")
            .Property("state", "State.Name")
            .DateTime("launchtime", "LaunchTime")
            .Property("launchtimeunix", "LaunchTime", Dates.EpochSecondsText)
            .Property("region", Region)
            .Property("iaminstanceprofile", "IamInstanceProfile.Arn")
            .Property("availabilityzone", "Placement.AvailabilityZone")
            .Property("tenancy", "Placement.Tenancy")
            .Property("hostresourcegrouparn", "Placement.HostResourceGroupArn")
            .Property("platform", "Platform")
            .Property("architecture", "Architecture")
            .Property("ebsoptimized", "EbsOptimized")
            .Property("bootmode", "BootMode")
            .Property("instancelifecycle", "InstanceLifecycle")
            .Property("hibernationoptions", "HibernationOptions.Configured")
            .Property("metadatahttptokens", "MetadataOptions.HttpTokens")
            .Property("metadatahttpputresponsehoplimit", "MetadataOptions.HttpPutResponseHopLimit")
            .Property("metadatahttpendpoint", "MetadataOptions.HttpEndpoint")
            .Property("metadatahttpprotocolipv6", "MetadataOptions.HttpProtocolIpv6")
            .Property("metadatainstancetags", "MetadataOptions.InstanceMetadataTags")
            .Property("imdsaccessmode", "MetadataOptions.HttpTokens", Mapping.Of(("required", "v2_only"), ("optional", "v1_or_v2")))
            .Property("imdsv1enabled", "MetadataOptions.HttpTokens", Mapping.IsOneOf("optional"))
            .Property("imdsv2required", "MetadataOptions.HttpTokens", Mapping.IsOneOf("required"))
            .Property("eks_cluster_name", cluster)
            .To("MEMBER_OF_EC2_RESERVATION", Ec2Labels.AWSEC2Reservation, reservation)
            .To("INSTANCE_PROFILE", IamLabels.AWSInstanceProfile, "IamInstanceProfile.Arn")
            .To("PART_OF_SUBNET", Ec2Labels.AWSEC2Subnet, "SubnetId")
            .To("MEMBER_OF_EC2_SECURITY_GROUP", Ec2Labels.AWSEC2SecurityGroup, "SecurityGroups[].GroupId")
            .From("SSH_LOGIN_TO", Ec2Labels.AWSEC2KeyPair, KeyPairArn)
            .To("MEMBER_OF_EKS_CLUSTER", EksLabels.AWSEKSCluster, Value.Of(EksClusters.Arn, cluster, Value.Partition, Region, Account))
            .OwnedByAccount();
    }

    // Instances share these: each is stated once.
    private void Surroundings(Source instances)
    {
        Mention(Ec2Labels.AWSEC2Subnet, instances.Each(".").Distinct("SubnetId"))
            .Id("SubnetId")
            .Property("subnetid", "SubnetId")
            .Property("subnet_id", "SubnetId")
            .Property("region", Region)
            .OwnedByAccount();

        Mention(Ec2Labels.AWSEC2SecurityGroup, instances.Each("SecurityGroups").Distinct("GroupId"))
            .WithoutSemanticLabel()
            .Id("GroupId")
            .Property("groupid", "GroupId")
            .Property("region", Region)
            .OwnedByAccount();

        Mention(Ec2Labels.AWSEC2KeyPair, instances.Each(".").Distinct("KeyName"))
            .Id(KeyPairArn)
            .Property("arn", KeyPairArn)
            .Property("keyname", "KeyName")
            .Property("region", Region)
            .OwnedByAccount();
    }

    private void NetworkInterfaces(Source interfaces, Value instance)
    {
        Mention(Ec2Labels.AWSNetworkInterface, interfaces)
            .Id("NetworkInterfaceId")
            .Property("status", "Status")
            .Property("mac_address", "MacAddress")
            .Property("description", "Description")
            .Property("private_dns_name", "PrivateDnsName")
            .Property("private_ip_address", "PrivateIpAddress")
            .Property("region", Region)
            .From("NETWORK_INTERFACE", Ec2Labels.AWSEC2Instance, instance)
            .To("PART_OF_SUBNET", Ec2Labels.AWSEC2Subnet, "SubnetId")
            .To("MEMBER_OF_EC2_SECURITY_GROUP", Ec2Labels.AWSEC2SecurityGroup, "Groups[].GroupId")
            .OwnedByAccount();

        Value networkInterface = interfaces["NetworkInterfaceId"];
        Node(Ec2Labels.AWSEC2Ipv6Address, interfaces.Each("Ipv6Addresses"))
            .Id("Ipv6Address")
            .Property("ipv6_address", "Ipv6Address")
            .Property("network_interface_id", networkInterface)
            .Property("primary", "IsPrimaryIpv6", Flags.OrFalse)
            .Property("region", Region)
            .From("IPV6_ADDRESS", Ec2Labels.AWSNetworkInterface, networkInterface)
            .OwnedByAccount();
    }

    private void Volumes(Source mappings, Value instance) =>
        Mention(Ec2Labels.AWSEBSVolume, mappings)
            .Id("Ebs.VolumeId")
            .Property("arn", Value.Format("arn:{partition}:ec2:{region}:{account}:volume/{Ebs.VolumeId}"))
            .Property("volumeid", "Ebs.VolumeId")
            .Property("deleteontermination", "Ebs.DeleteOnTermination")
            .To("ATTACHED_TO", Ec2Labels.AWSEC2Instance, instance)
            .OwnedByAccount();

    private static Value KeyPairArn => Value.Format("arn:{partition}:ec2:{region}:{account}:key-pair/{KeyName}");
}
