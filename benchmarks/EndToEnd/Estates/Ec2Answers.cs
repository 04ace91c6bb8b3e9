namespace EndToEnd.Estates;

/// <summary>EC2's responses in one region of one account.</summary>
internal sealed class Ec2Answers(Cell cell)
{
    private const string Date = "2026-03-04T05:06:07Z";
    private const int VpcCount = 8;
    private const int SubnetCount = 32;
    private static readonly string[] Types = ["t3.micro", "m6i.large", "c6g.xlarge", "r5.2xlarge"];

    private readonly int _instances = cell.Share(cell.Size.Instances);
    private readonly int _volumes = cell.Share(cell.Size.Volumes);
    private readonly int _interfaces = Math.Max(cell.Share(cell.Size.Interfaces), cell.Share(cell.Size.Instances));
    private readonly int _groups = Math.Max(1, cell.Share(cell.Size.Groups));
    private readonly int _roles = Math.Max(1, cell.AccountShare(cell.Size.Roles));

    /// <summary>The operations with their outputs.</summary>
    public IEnumerable<(string Operation, object Output)> Outputs =>
    [
        ("DescribeVpcs", new { Vpcs = Enumerable.Range(0, VpcCount).Select(VirtualNetwork) }),
        ("DescribeSubnets", new { Subnets = Enumerable.Range(0, SubnetCount).Select(SubnetOf) }),
        ("DescribeSecurityGroups", new { SecurityGroups = Enumerable.Range(0, _groups).Select(SecurityGroup) }),
        ("DescribeInstances", new { Reservations = Enumerable.Range(0, _instances).Select(Reservation) }),
        ("DescribeVolumes", new { Volumes = Enumerable.Range(0, _volumes).Select(Volume) }),
        ("DescribeNetworkInterfaces", new { NetworkInterfaces = Enumerable.Range(0, _interfaces).Select(NetworkInterface) }),
        ("DescribeKeyPairs", new { KeyPairs = new[] { new { KeyPairId = cell.Id("key", 0), KeyName = "key", KeyType = "rsa" } } }),
    ];

    private string Vpc(int i) => cell.Id("vpc", i % VpcCount);

    private string Subnet(int i) => cell.Id("subnet", i % SubnetCount);

    private string Zone(int i) => cell.Region + "abc"[i % 3];

    private object[] Groups(int i) => [new { GroupId = cell.Id("sg", i % _groups), GroupName = $"sg-{i % _groups}" }];

    private static object[] Tags(string kind, int i) => [new { Key = "Name", Value = $"{kind}-{i}" }, new { Key = "team", Value = $"team-{i % 20}" }];

    private static string Address(int i) => $"10.{(i >> 16) & 255}.{(i >> 8) & 255}.{i & 255}";

    private object VirtualNetwork(int i) => new
    {
        VpcId = Vpc(i),
        CidrBlock = $"10.{i}.0.0/16",
        DhcpOptionsId = cell.Id("dopt", 0),
        State = "available",
        OwnerId = cell.Account,
        InstanceTenancy = "default",
        IsDefault = i == 0,
        CidrBlockAssociationSet = new[] { new { AssociationId = cell.Id("vpc-cidr-assoc", i), CidrBlock = $"10.{i}.0.0/16", CidrBlockState = new { State = "associated" } } },
        Tags = Tags("vpc", i),
    };

    private object SubnetOf(int i) => new
    {
        SubnetId = Subnet(i),
        SubnetArn = cell.Arn("ec2", "subnet/" + Subnet(i)),
        VpcId = Vpc(i),
        CidrBlock = $"10.{i % VpcCount}.{i}.0/24",
        AvailabilityZone = Zone(i),
        AvailabilityZoneId = $"az{i % 3}",
        AvailableIpAddressCount = 200,
        DefaultForAz = false,
        MapPublicIpOnLaunch = i % 2 == 0,
        State = "available",
        OwnerId = cell.Account,
        AssignIpv6AddressOnCreation = false,
        Tags = Tags("subnet", i),
    };

    private object SecurityGroup(int i) => new
    {
        GroupId = cell.Id("sg", i),
        GroupName = $"sg-{i}",
        Description = $"group {i}",
        OwnerId = cell.Account,
        VpcId = Vpc(i),
        IpPermissions = new[] { Rule(443, "0.0.0.0/0", []), Rule(22, $"10.{i % 256}.0.0/16", []), Rule(5432, $"10.{i % 256}.0.0/16", [new { GroupId = cell.Id("sg", (i + 1) % _groups), UserId = cell.Account }]) },
        IpPermissionsEgress = new[] { new { IpProtocol = "-1", IpRanges = new[] { new { CidrIp = "0.0.0.0/0" } } } },
        Tags = Tags("sg", i),
    };

    private static object Rule(int port, string range, object[] groups) =>
        new { FromPort = port, ToPort = port, IpProtocol = "tcp", IpRanges = new[] { new { CidrIp = range } }, UserIdGroupPairs = groups };

    private object Reservation(int i) => new { Groups = Array.Empty<object>(), OwnerId = cell.Account, ReservationId = cell.Id("r", i), Instances = new[] { Instance(i) } };

    private object Instance(int i) => new
    {
        InstanceId = cell.Id("i", i),
        ImageId = cell.Id("ami", i % 20),
        InstanceType = Types[i % Types.Length],
        KeyName = "key",
        LaunchTime = Date,
        Monitoring = new { State = "disabled" },
        Placement = new { AvailabilityZone = Zone(i), GroupName = string.Empty, Tenancy = "default" },
        PrivateDnsName = $"ip-{Address(i).Replace('.', '-')}.ec2.internal",
        PrivateIpAddress = Address(i),
        PublicDnsName = string.Empty,
        State = new { Code = 16, Name = "running" },
        StateTransitionReason = string.Empty,
        SubnetId = Subnet(i),
        VpcId = Vpc(i),
        Architecture = "x86_64",
        AmiLaunchIndex = 0,
        EbsOptimized = true,
        EnaSupport = true,
        Hypervisor = "xen",
        BlockDeviceMappings = new[] { new { DeviceName = "/dev/xvda", Ebs = new { AttachTime = Date, DeleteOnTermination = true, Status = "attached", VolumeId = cell.Id("vol", i) } } },
        IamInstanceProfile = new { Arn = $"arn:aws:iam::{cell.Account}:instance-profile/role-{i % _roles}", Id = $"AIPA{i % _roles:d17}" },
        NetworkInterfaces = new[] { InstanceInterface(i) },
        RootDeviceName = "/dev/xvda",
        RootDeviceType = "ebs",
        SecurityGroups = Groups(i),
        SourceDestCheck = true,
        Tags = Tags("instance", i),
        VirtualizationType = "hvm",
        MetadataOptions = new { State = "applied", HttpTokens = "required", HttpPutResponseHopLimit = 2, HttpEndpoint = "enabled" },
    };

    private object InstanceInterface(int i) => new
    {
        NetworkInterfaceId = cell.Id("eni", i),
        Attachment = new { AttachTime = Date, AttachmentId = cell.Id("eni-attach", i), DeleteOnTermination = true, DeviceIndex = 0, Status = "attached" },
        Description = string.Empty,
        Groups = Groups(i),
        MacAddress = Mac(i),
        OwnerId = cell.Account,
        PrivateIpAddress = Address(i),
        PrivateIpAddresses = new[] { new { Primary = true, PrivateIpAddress = Address(i) } },
        SourceDestCheck = true,
        Status = "in-use",
        SubnetId = Subnet(i),
        VpcId = Vpc(i),
    };

    private object NetworkInterface(int i) => new
    {
        NetworkInterfaceId = cell.Id("eni", i),
        AvailabilityZone = Zone(i),
        Description = string.Empty,
        Groups = Groups(i),
        InterfaceType = "interface",
        Ipv6Addresses = Array.Empty<object>(),
        MacAddress = Mac(i),
        OwnerId = cell.Account,
        PrivateDnsName = $"ip-{Address(i).Replace('.', '-')}.ec2.internal",
        PrivateIpAddress = Address(i),
        PrivateIpAddresses = new[] { new { Primary = true, PrivateIpAddress = Address(i) } },
        RequesterManaged = false,
        SourceDestCheck = true,
        Status = i < _instances ? "in-use" : "available",
        SubnetId = Subnet(i),
        VpcId = Vpc(i),
        TagSet = Tags("eni", i),
        Attachment = i < _instances ? AttachmentOf(i) : null,
    };

    private object AttachmentOf(int i) => new
    {
        AttachTime = Date,
        AttachmentId = cell.Id("eni-attach", i),
        DeleteOnTermination = true,
        DeviceIndex = 0,
        InstanceId = cell.Id("i", i),
        InstanceOwnerId = cell.Account,
        Status = "attached",
    };

    private object Volume(int i) => new
    {
        VolumeId = cell.Id("vol", i),
        AvailabilityZone = Zone(i),
        CreateTime = Date,
        Encrypted = i % 2 == 0,
        Size = 8 << (i % 5),
        State = i < _instances ? "in-use" : "available",
        Iops = 3000,
        VolumeType = "gp3",
        Attachments = i < _instances
            ? new[] { new { AttachTime = Date, DeleteOnTermination = true, Device = "/dev/xvda", InstanceId = cell.Id("i", i), State = "attached", VolumeId = cell.Id("vol", i) } }
            : [],
        Tags = Tags("volume", i),
    };

    private static string Mac(int i) => $"02:00:00:{(i >> 16) & 255:x2}:{(i >> 8) & 255:x2}:{i & 255:x2}";
}
